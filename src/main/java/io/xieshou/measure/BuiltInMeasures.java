package io.xieshou.measure;

import static io.xieshou.measure.Measures.measure;

import java.util.List;
import java.util.Map;

/** The units the programme's own documents print (R-GEN-8), and a few of everyday use. */
final class BuiltInMeasures {

    /** Area counts in thirds of a square metre, because 1 亩 is 2000/3 ㎡. */
    static final List<Measure> LIST = List.of(
            Measure.NUMBER,
            measure("percent", "%", "%", "number", "0.01", 2),
            measure("yuan", "元", "yuan", "money", "1", 2),
            measure("wan_yuan", "万元", "10,000 yuan", "money", "10000", 2),
            measure("yi_yuan", "亿元", "100 million yuan", "money", "100000000", 4),
            measure("person", "人", "persons", "person", "1", 0),
            measure("wan_person", "万人", "10,000 persons", "person", "10000", 4),
            measure("person_time", "人次", "person-times", "person_time", "1", 0),
            measure("wan_person_time", "万人次", "10,000 person-times", "person_time", "10000", 4),
            measure("household", "户", "households", "household", "1", 0),
            measure("wan_household", "万户", "10,000 households", "household", "10000", 4),
            measure("item", "个", "items", "item", "1", 0),
            measure("enterprise", "家", "enterprises", "item", "1", 0),
            measure("institution", "所", "institutions", "item", "1", 0),
            measure("matter", "项", "matters", "item", "1", 0),
            measure("article", "条", "articles", "item", "1", 0),
            measure("piece", "件", "pieces", "item", "1", 0),
            measure("session", "期", "sessions", "session", "1", 0),
            measure("occasion", "次", "occasions", "occasion", "1", 0),
            measure("event", "场", "events", "occasion", "1", 0),
            measure("batch", "批", "batches", "occasion", "1", 0),
            measure("square_metre", "平方米", "m²", "area", "3", 2),
            measure("mu", "亩", "mu", "area", "2000", 2),
            measure("hectare", "公顷", "hectares", "area", "30000", 2),
            measure("metre", "米", "m", "length", "1", 2),
            measure("kilometre", "公里", "km", "length", "1000", 2),
            measure("kilogram", "公斤", "kg", "weight", "1", 2),
            measure("ton", "吨", "t", "weight", "1000", 2),
            measure("day", "天", "days", "day", "1", 0),
            measure("month", "个月", "months", "month", "1", 0),
            measure("year", "年", "years", "month", "12", 1));

    static final Map<String, String> ALIASES =
            Map.of("名", "person", "平米", "square_metre", "㎡", "square_metre", "月", "month", "座", "item");

    private BuiltInMeasures() {}
}
