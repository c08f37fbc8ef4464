-- What the values of an attribute are called. An attribute without any here takes any text.
create table place_attribute_values (
    attribute text not null references place_attribute_kinds,
    value text not null,
    ordinal integer generated always as identity,
    label_zh text not null,
    label_en text not null,
    primary key (attribute, value)
);
