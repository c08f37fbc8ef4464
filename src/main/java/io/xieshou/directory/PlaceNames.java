package io.xieshou.directory;

import java.text.Normalizer;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** How Chinese documents write the names and codes of places. */
final class PlaceNames implements NameRules<PlaceTraits> {

    private static final Pattern SEPARATORS = Pattern.compile("[\\s/\\\\>|,，、;；_\\-—–·・•]+");

    private static final String NATIONALITY =
            "(?:(?:蒙古|维吾尔|布依|朝鲜|土家|哈尼|哈萨克|傈僳|高山|拉祜|东乡|纳西|景颇|柯尔克孜|达斡尔|仫佬|布朗|撒拉|毛南|仡佬|锡伯|阿昌|普米"
                    + "|塔吉克|乌孜别克|俄罗斯|鄂温克|德昂|保安|裕固|塔塔尔|独龙|鄂伦春|赫哲|门巴|珞巴|基诺)族?|[回藏苗彝壮满侗瑶白傣黎佤畲水土羌怒京民]族)";

    /** 丰宁满族自治县 is also written 丰宁县, 鄂伦春自治旗 鄂伦春旗. */
    private static final Pattern AUTONOMOUS = Pattern.compile("(.{2,}?)" + NATIONALITY + "*族?自治(州|县|旗)");

    /** 于家务回族乡 is also written 于家务乡. */
    private static final Pattern OF_A_NATIONALITY = Pattern.compile("(.{2,}?)" + NATIONALITY + "+(区|乡|镇)");

    /** Longer ones first: 自治区 before 区. */
    private static final List<String> SUFFIXES = List.of(
            "特别行政区", "自治区", "自治州", "自治县", "自治旗", "办事处", "管委会", "地区", "街道", "苏木", "林区", "特区", "新区", "农场", "牧场", "林场",
            "省", "市", "盟", "州", "县", "区", "旗", "镇", "乡");

    private static final Pattern NATIONAL = Pattern.compile("国[有营](.{2,})");

    private static final Pattern DIGITS = Pattern.compile("\\d{2}|\\d{4}|\\d{6}|\\d{9}|\\d{12}");
    private static final Pattern CUSTOM_CODE = Pattern.compile("\\d{2,12}(\\.[a-z][a-z0-9]*)+");

    @Override
    public String normalised(String text) {
        return isPlain(text) ? withoutOffice(text) : normalisedSlowly(text);
    }

    /** Nearly every name is: nothing but Chinese characters. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '\u4e00' || text.charAt(i) > '\u9fff') {
                return false;
            }
        }
        return true;
    }

    private static String normalisedSlowly(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return withoutOffice(SEPARATORS.matcher(plain).replaceAll(""));
    }

    private static String withoutOffice(String name) {
        return name.endsWith("街道办事处") ? name.substring(0, name.length() - "办事处".length()) : name;
    }

    @Override
    public Collection<String> lesserForms(String name, PlaceTraits traits) {
        var forms = new LinkedHashSet<String>(4);
        if (name.contains("族") || name.contains("自治")) {
            add(AUTONOMOUS, name, forms);
            add(OF_A_NATIONALITY, name, forms);
        }
        if (traits.level() == PlaceLevel.TOWNSHIP && name.endsWith("地区")) {
            addTownOfSameName(name, forms);
        }
        if (name.startsWith("国")) {
            add(NATIONAL, name, forms);
        }
        for (var form : List.copyOf(forms)) {
            addWithoutSuffix(form, forms);
        }
        addWithoutSuffix(name, forms);
        return forms;
    }

    private static void addWithoutSuffix(String name, Set<String> forms) {
        for (var suffix : SUFFIXES) {
            if (name.endsWith(suffix) && name.length() >= suffix.length() + 2) {
                forms.add(name.substring(0, name.length() - suffix.length()));
                return;
            }
        }
    }

    /** Around Beijing one office is both 黄村地区办事处 and 黄村镇 (or 乡); the standard lists the first, documents print the second. */
    private static void addTownOfSameName(String name, Set<String> forms) {
        var stem = name.substring(0, name.length() - 2);
        // 杨镇地区 is 杨镇
        forms.add(stem.endsWith("镇") ? stem : stem + "镇");
        forms.add(stem + "乡");
    }

    /** The parts of the pattern are what remains of the name. */
    private static void add(Pattern pattern, String name, Set<String> forms) {
        var match = pattern.matcher(name);
        if (match.matches()) {
            var rest = new StringBuilder();
            for (int i = 1; i <= match.groupCount(); i++) {
                rest.append(match.group(i));
            }
            forms.add(rest.toString());
        }
    }

    @Override
    public Optional<String> code(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
        if (CUSTOM_CODE.matcher(plain).matches()) {
            return Optional.of(plain);
        }
        return DIGITS.matcher(plain).matches() ? Optional.of(withoutZeros(plain)) : Optional.empty();
    }

    /** 420381450000 is 420381450, 150400 is 1504: the zeros only fill up to a usual length. */
    private static String withoutZeros(String digits) {
        var code = digits;
        for (var level :
                new PlaceLevel[] {PlaceLevel.TOWNSHIP, PlaceLevel.COUNTY, PlaceLevel.PREFECTURE, PlaceLevel.PROVINCE}) {
            if (code.length() > level.digits()
                    && code.substring(level.digits()).chars().allMatch(digit -> digit == '0')) {
                code = code.substring(0, level.digits());
            }
        }
        return code;
    }

    @Override
    public Optional<String> codeAbove(String code) {
        int dot = code.lastIndexOf('.');
        if (dot > 0) {
            return Optional.of(code.substring(0, dot));
        }
        return switch (code.length()) {
            case 12 -> Optional.of(code.substring(0, 9));
            case 9 -> Optional.of(code.substring(0, 6));
            case 6 -> Optional.of(code.substring(0, 4));
            case 4 -> Optional.of(code.substring(0, 2));
            default -> Optional.empty();
        };
    }

    /** Only over the line between county and township: 和田 may be the prefecture, the city or the county. */
    @Override
    public boolean overshadows(PlaceTraits one, PlaceTraits within) {
        return one.level().compareTo(PlaceLevel.COUNTY) <= 0 && within.level().compareTo(PlaceLevel.TOWNSHIP) >= 0;
    }

    @Override
    public boolean isNamed(PlaceTraits traits) {
        return traits.kind() != PlaceKind.PLACEHOLDER;
    }
}
