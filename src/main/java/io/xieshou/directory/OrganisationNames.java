package io.xieshou.directory;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How Chinese documents write the names and codes of units. */
final class OrganisationNames implements NameRules<OrganisationTraits> {

    private static final PlaceTraits DISTRICT = new PlaceTraits(PlaceLevel.COUNTY, PlaceKind.DIVISION);
    private static final PlaceTraits TOWNSHIP = new PlaceTraits(PlaceLevel.TOWNSHIP, PlaceKind.DIVISION);
    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9_]*(\\.[a-z][a-z0-9_]*)*");

    /** 潞城镇政府 and 潞城镇人民政府 are the unit 潞城镇. */
    private static final Pattern GOVERNMENT = Pattern.compile("(.+[乡镇])(?:人民)?政府");

    private final PlaceNames places = new PlaceNames();

    @Override
    public String normalised(String text) {
        var plain = places.normalised(text);
        var government = GOVERNMENT.matcher(plain);
        return government.matches() ? government.group(1) : plain;
    }

    @Override
    public Collection<String> lesserForms(String name, OrganisationTraits traits) {
        return switch (traits.kind()) {
            case DISTRICT, RECIPIENT_AREA -> places.lesserForms(name, DISTRICT);
            case TOWNSHIP -> places.lesserForms(name, TOWNSHIP);
            default -> lesserForms(name);
        };
    }

    /** 区农业农村局 after the name of its district is 农业农村局; 区委办公室 is 区委办. */
    private static Collection<String> lesserForms(String name) {
        var forms = new LinkedHashSet<String>(4);
        for (var prefix : List.of("开发区", "区", "市")) {
            if (name.startsWith(prefix) && name.length() >= prefix.length() + 2) {
                forms.add(name.substring(prefix.length()));
                break;
            }
        }
        for (var form : List.copyOf(forms)) {
            addShortOffice(form, forms);
        }
        addShortOffice(name, forms);
        return forms;
    }

    private static void addShortOffice(String name, Collection<String> forms) {
        if (name.endsWith("办公室")) {
            forms.add(name.substring(0, name.length() - 2));
        }
    }

    @Override
    public Optional<String> code(String text) {
        var plain = text.strip();
        return CODE.matcher(plain).matches() ? Optional.of(plain) : Optional.empty();
    }

    @Override
    public Optional<String> codeAbove(String code) {
        int dot = code.lastIndexOf('.');
        return dot < 0 ? Optional.empty() : Optional.of(code.substring(0, dot));
    }

    /**
     * Whether a unit may have this code: that of what it belongs to, a dot and a part of its own. What has a code of its own may do without that of a
     * city's office.
     *
     * @param above code of what it belongs to, empty for a root
     */
    boolean fits(String code, OrganisationKind kind, String above, @Nullable OrganisationKind kindAbove) {
        var prefix = codeAbove(code).orElse("");
        var alone = prefix.isEmpty() && kindAbove == OrganisationKind.CITY_OFFICE && kind.hasOwnCode();
        return code(code).isPresent() && (alone || prefix.equals(above));
    }

    /** What the codes of units begin with that belong to the one of this code. */
    static String prefix(String above) {
        return above.isEmpty() ? "" : above + ".";
    }

    /** 海淀 is the district, not 海淀街道 in it. */
    @Override
    public boolean overshadows(OrganisationTraits one, OrganisationTraits within) {
        return one.kind().governs() && within.kind() == OrganisationKind.TOWNSHIP;
    }

    @Override
    public boolean isNamed(OrganisationTraits traits) {
        return true;
    }
}
