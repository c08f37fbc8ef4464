package io.xieshou.expression;

import java.util.Collection;
import java.util.List;

/** What is said to the author of an expression: what is wrong and how to mend it. */
final class Sentences {

    static final Sentence TOO_LONG = new Sentence(
            "表达式超过 %s 个字符，请拆成几个指标。", "An expression has at most %s characters; split it into several indicators.");
    static final Sentence TOO_DEEP = new Sentence(
            "括号或函数嵌套超过 %s 层，请拆成几个指标。",
            "Brackets and functions may be nested %s deep; split it into several indicators.");
    static final Sentence TOO_BIG = new Sentence(
            "表达式超过 %s 个词和符号，请拆成几个指标。",
            "An expression has at most %s words and signs; split it into several indicators.");
    static final Sentence NUMBER_TOO_LONG =
            new Sentence("数字不能超过 %s 位，小数不能超过 %s 位。", "A number has at most %s digits, %s of them after the point.");
    static final Sentence NO_SUCH_DAY =
            new Sentence("没有 %s 这一天；日期写成 2020-09-30。", "There is no day %s; write a date as 2020-09-30.");
    static final Sentence UNCLOSED_TEXT =
            new Sentence("缺少右引号；文字写在一对单引号内：'区级'。", "The closing quote is missing; write a text as 'district'.");
    static final Sentence UNSTORABLE_TEXT = new Sentence(
            "引号内有无法保存的控制字符，请删去。", "The quotes hold a control character, which cannot be stored; remove it.");
    static final Sentence CURLY_QUOTE =
            new Sentence("文字须用英文单引号：'区级'。", "Texts stand between straight single quotes: 'district'.");
    static final Sentence STRANGE_CHARACTER = new Sentence("此处不能写“%s”，请删去。", "'%s' means nothing here; remove it.");
    static final Sentence LOOSE_DOT = new Sentence(
            "%s 里的点号后面缺少名称；写成 project.status。", "A name is missing after a dot in %s; write project.status.");
    static final Sentence EMPTY = new Sentence("表达式是空的。", "The expression is empty; write one.");
    static final Sentence EXPECTED_VALUE =
            new Sentence("此处应是数、名称、函数或左括号，却是 %s。", "Here a number, a name, a function or '(' is expected, not %s.");
    static final Sentence EXPECTED = new Sentence("此处应是 %s，却是 %s。", "Here %s is expected, not %s.");
    static final Sentence EXPECTED_END = new Sentence(
            "到此应结束，多出了 %s；是否缺运算符或括号？",
            "The expression should end here, but %s follows; is an operator or a bracket missing?");
    static final Sentence COMPARE_TWO = new Sentence(
            "一次只能比较两个值；写成 a < b and b < c。", "Only two values are compared at a time; write a < b and b < c.");
    static final Sentence COMPARE_NULL =
            new Sentence("空值用 is null 或 is not null 判断。", "Test for empty values with is null or is not null.");
    static final Sentence ONLY_LITERALS = new Sentence(
            "in (…) 里只能写具体的值；与字段比较请用 = 和 or。",
            "Only written-out values stand in in (…); compare with fields by = and or.");
    static final Sentence WHERE_WITHOUT_AGGREGATE = new Sentence(
            "where 只能写在 count、sum、distinct、latest、min、max 这些汇总函数的括号里，如 sum(x where y > 0)；%s 不是汇总函数。",
            "where stands in the brackets of a total (count, sum, distinct, latest, min, max), as in sum(x where y > 0); %s is none.");
    static final Sentence TWO_CONDITIONS =
            new Sentence("一个汇总函数只能有一个 where；请用 and 合并。", "A total has one where; join the conditions by and.");

    static final Sentence UNKNOWN_NAME = new Sentence("没有名为 %s 的字段或指标。%s", "There is no field or indicator %s. %s");
    static final Sentence UNKNOWN_NAME_OR_CODE = new Sentence(
            "没有名为 %s 的字段或指标；如指代码或文字，请加单引号：'%s'。%s",
            "There is no field or indicator %s; if a code or text is meant, put it in quotes: '%s'. %s");
    static final Sentence UNKNOWN_FUNCTION = new Sentence("没有函数 %s。%s", "There is no function %s. %s");
    static final Sentence UNKNOWN_UNIT = new Sentence("没有计量单位 %s。%s", "There is no unit of measure %s. %s");
    static final Sentence UNKNOWN_CHOICE = new Sentence("%s 里没有 '%s'。%s", "'%2$s' is not %1$s. %3$s");
    static final Sentence NOT_NAMED_HERE = new Sentence(
            "%s不能写成 '%s'；此处只能与同类字段比较。", "'%2$s' cannot stand for %1$s; compare with another field that holds one.");
    static final Sentence WRONG_COUNT = new Sentence("参数个数不对，应写成 %s。", "The number of arguments is wrong; write %s.");
    static final Sentence WRONG_TYPE = new Sentence("此处需要%s，却是%s。", "Here %s is needed, not %s.");
    static final Sentence DATE_IN_QUOTES =
            new Sentence("日期不加引号，写成 2020-09-30。", "A date stands without quotes: 2020-09-30.");
    static final Sentence NUMBER_IN_QUOTES = new Sentence("数字不加引号。", "A number stands without quotes.");
    static final Sentence DIFFERENT_KINDS =
            new Sentence("%s和%s不能放在一起运算或比较。", "%s and %s cannot be put together or compared.");
    static final Sentence DIFFERENT_UNITS = new Sentence(
            "“%s”和“%s”不是同一种量，不能相加或比较；确需合计，请先除以各自的单位，如 x / 1 %s。",
            "%s and %s measure different things and cannot be added or compared; to do so all the same, divide by the unit first: x / 1 %s.");
    static final Sentence DIFFERENT_ACCUMULATION = new Sentence(
            "%s和%s不能相加或比较；请换用同一口径的指标。", "A %s and a %s cannot be added or compared; use figures of the same kind.");
    static final Sentence MULTIPLIED_UNITS = new Sentence(
            "“%s”不能乘“%s”；请先把其中一个除以它的单位，如 x / 1 %s。",
            "%s cannot be multiplied by %s; divide one of them by its unit first: x / 1 %s.");
    static final Sentence DIVIDED_TWICE = new Sentence("“%s”不能再除以“%s”。", "%s cannot be divided by %s once more.");
    static final Sentence NOT_ORDERED =
            new Sentence("%s没有大小之分，只能用 =、<>、in。", "There is no order of %s; use =, <> or in.");
    static final Sentence SUMMED_CUMULATIVE =
            new Sentence("累计数不能再求和；请用 latest(…)。", "Cumulative figures are not summed again; use latest(…).");
    static final Sentence NESTED_MONTHS =
            new Sentence("months 里不能再用 months。", "months(…) cannot stand inside months(…).");
    static final Sentence NESTED_AGGREGATE = new Sentence("汇总函数里不能再用汇总函数。", "A total cannot stand inside a total.");
    static final Sentence TOTAL_IN_AGGREGATE = new Sentence(
            "%s 是汇总指标，不能逐条读取，不能写在汇总函数里。",
            "%s is one figure for the group and not read per entry; it cannot stand inside a total.");
    static final Sentence LOOSE_FIELD = new Sentence(
            "%s 是逐条记录的字段，不能和汇总数放在一起；请写成 sum(%s) 或 latest(%s)。",
            "%s is read per entry and cannot stand beside a total; write sum(%s) or latest(%s).");
    static final Sentence NOT_A_CONDITION =
            new Sentence("此处需要条件，却是%s；如 x > 0。", "A condition is needed here, not %s: for example x > 0.");
    static final Sentence NOT_A_NUMBER = new Sentence("此处需要数，却是%s。", "A number is needed here, not %s.");
    static final Sentence DECLARED_UNIT = new Sentence(
            "算出的是%s，不能以“%s”计；请改指标的单位或算式。",
            "This gives %s, which cannot be counted in %s; change the unit or the formula.");

    private Sentences() {}

    /** The unit of a number as it is printed. */
    static Sentence unit(Type.Number number) {
        return number.measure().zh().isEmpty()
                ? new Sentence("无单位", "numbers without unit")
                : new Sentence(number.measure().zh(), number.measure().en());
    }

    /** "Did you mean …?" or what there is. */
    static Sentence offer(String word, Collection<String> known) {
        var near = Nearest.to(word, known);
        if (!near.isEmpty()) {
            var list = String.join(", ", near);
            return new Sentence("是否想写 %s？", "Did you mean %s?").with(list);
        }
        List<String> some = known.stream().sorted().limit(12).toList();
        return some.isEmpty()
                ? new Sentence("这里没有可用的名称。", "There is nothing to choose from here.")
                : new Sentence("可用的有：%s%s。", "There are: %s%s.")
                        .with(String.join(", ", some), known.size() > some.size() ? " …" : "");
    }
}
