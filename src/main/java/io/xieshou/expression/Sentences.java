package io.xieshou.expression;

import io.xieshou.language.Sentence;

/** What is said to the author of an expression: what is wrong and how to mend it. */
final class Sentences {

    static final Sentence TOO_LONG = new Sentence(
            "表达式超过 {0} 个字符，请拆成几个指标。", "An expression has at most {0} characters; split it into several indicators.");
    static final Sentence TOO_DEEP = new Sentence(
            "括号或函数嵌套超过 {0} 层，请拆成几个指标。",
            "Brackets and functions may be nested {0} deep; split it into several indicators.");
    static final Sentence TOO_BIG = new Sentence(
            "表达式超过 {0} 个词和符号，请拆成几个指标。",
            "An expression has at most {0} words and signs; split it into several indicators.");
    static final Sentence NUMBER_TOO_LONG =
            new Sentence("数字不能超过 {0} 位，小数不能超过 {1} 位。", "A number has at most {0} digits, {1} of them after the point.");
    static final Sentence NO_SUCH_DAY =
            new Sentence("没有 {0} 这一天；日期写成 2020-09-30。", "There is no day {0}; write a date as 2020-09-30.");
    static final Sentence UNCLOSED_TEXT =
            new Sentence("缺少右引号；文字写在一对单引号内：'区级'。", "The closing quote is missing; write a text as 'district'.");
    static final Sentence UNSTORABLE_TEXT = new Sentence(
            "引号内有无法保存的控制字符，请删去。", "The quotes hold a control character, which cannot be stored; remove it.");
    static final Sentence CURLY_QUOTE =
            new Sentence("文字须用英文单引号：'区级'。", "Texts stand between straight single quotes: 'district'.");
    static final Sentence STRANGE_CHARACTER = new Sentence("此处不能写“{0}”，请删去。", "'{0}' means nothing here; remove it.");
    static final Sentence LOOSE_DOT = new Sentence(
            "{0} 里的点号后面缺少名称；写成 project.status。", "A name is missing after a dot in {0}; write project.status.");
    static final Sentence EMPTY = new Sentence("表达式是空的。", "The expression is empty; write one.");
    static final Sentence EXPECTED_VALUE =
            new Sentence("此处应是数、名称、函数或左括号，却是 {0}。", "Here a number, a name, a function or '(' is expected, not {0}.");
    static final Sentence EXPECTED = new Sentence("此处应是 {0}，却是 {1}。", "Here {0} is expected, not {1}.");
    static final Sentence EXPECTED_END = new Sentence(
            "到此应结束，多出了 {0}；是否缺运算符或括号？",
            "The expression should end here, but {0} follows; is an operator or a bracket missing?");
    static final Sentence COMPARE_TWO = new Sentence(
            "一次只能比较两个值；写成 a < b and b < c。", "Only two values are compared at a time; write a < b and b < c.");
    static final Sentence COMPARE_NULL =
            new Sentence("空值用 is null 或 is not null 判断。", "Test for empty values with is null or is not null.");
    static final Sentence ONLY_LITERALS = new Sentence(
            "in (…) 里只能写具体的值；与字段比较请用 = 和 or。",
            "Only written-out values stand in in (…); compare with fields by = and or.");
    static final Sentence WHERE_WITHOUT_AGGREGATE = new Sentence(
            "where 只能写在 count、sum、distinct、latest、min、max 这些汇总函数的括号里，如 sum(x where y > 0)；{0} 不是汇总函数。",
            "where stands in the brackets of a total (count, sum, distinct, latest, min, max), as in sum(x where y >"
                    + " 0); {0} is none.");
    static final Sentence TWO_CONDITIONS =
            new Sentence("一个汇总函数只能有一个 where；请用 and 合并。", "A total has one where; join the conditions by and.");

    static final Sentence UNKNOWN_NAME = new Sentence("没有名为 {0} 的字段或指标。{1}", "There is no field or indicator {0}. {1}");
    static final Sentence UNKNOWN_NAME_OR_CODE = new Sentence(
            "没有名为 {0} 的字段或指标；如指代码或文字，请加单引号：'{1}'。{2}",
            "There is no field or indicator {0}; if a code or text is meant, put it in quotes: '{1}'. {2}");
    static final Sentence UNKNOWN_FUNCTION = new Sentence("没有函数 {0}。{1}", "There is no function {0}. {1}");
    static final Sentence UNKNOWN_UNIT = new Sentence("没有计量单位 {0}。{1}", "There is no unit of measure {0}. {1}");
    static final Sentence UNKNOWN_CHOICE = new Sentence("{0} 里没有 '{1}'。{2}", "'{1}' is not {0}. {2}");
    static final Sentence NOT_NAMED_HERE = new Sentence(
            "{0}不能写成 '{1}'；此处只能与同类字段比较。", "'{1}' cannot stand for {0}; compare with another field that holds one.");
    static final Sentence WRONG_COUNT = new Sentence("参数个数不对，应写成 {0}。", "The number of arguments is wrong; write {0}.");
    static final Sentence WRONG_TYPE = new Sentence("此处需要{0}，却是{1}。", "Here {0} is needed, not {1}.");
    static final Sentence DATE_IN_QUOTES =
            new Sentence("日期不加引号，写成 2020-09-30。", "A date stands without quotes: 2020-09-30.");
    static final Sentence NUMBER_IN_QUOTES = new Sentence("数字不加引号。", "A number stands without quotes.");
    static final Sentence DIFFERENT_KINDS =
            new Sentence("{0}和{1}不能放在一起运算或比较。", "{0} and {1} cannot be put together or compared.");
    static final Sentence DIFFERENT_UNITS = new Sentence(
            "“{0}”和“{1}”不是同一种量，不能相加或比较；确需合计，请先除以各自的单位，如 x / 1 {2}。",
            "{0} and {1} measure different things and cannot be added or compared; to do so all the same, divide by"
                    + " the unit first: x / 1 {2}.");
    static final Sentence DIFFERENT_ACCUMULATION = new Sentence(
            "{0}和{1}不能相加或比较；请换用同一口径的指标。", "A {0} and a {1} cannot be added or compared; use figures of the same kind.");
    static final Sentence MULTIPLIED_UNITS = new Sentence(
            "“{0}”不能乘“{1}”；请先把其中一个除以它的单位，如 x / 1 {2}。",
            "{0} cannot be multiplied by {1}; divide one of them by its unit first: x / 1 {2}.");
    static final Sentence DIVIDED_TWICE = new Sentence("“{0}”不能再除以“{1}”。", "{0} cannot be divided by {1} once more.");
    static final Sentence NOT_ORDERED =
            new Sentence("{0}没有大小之分，只能用 =、<>、in。", "There is no order of {0}; use =, <> or in.");
    static final Sentence SUMMED_CUMULATIVE =
            new Sentence("累计数不能再求和；请用 latest(…)。", "Cumulative figures are not summed again; use latest(…).");
    static final Sentence NESTED_MONTHS =
            new Sentence("months 里不能再用 months。", "months(…) cannot stand inside months(…).");
    static final Sentence NESTED_AGGREGATE = new Sentence("汇总函数里不能再用汇总函数。", "A total cannot stand inside a total.");
    static final Sentence TOTAL_IN_AGGREGATE = new Sentence(
            "{0} 是汇总指标，不能逐条读取，不能写在汇总函数里。",
            "{0} is one figure for the group and not read per entry; it cannot stand inside a total.");
    static final Sentence LOOSE_FIELD = new Sentence(
            "{0} 是逐条记录的字段，不能和汇总数放在一起；请写成 sum({1}) 或 latest({2})。",
            "{0} is read per entry and cannot stand beside a total; write sum({1}) or latest({2}).");
    static final Sentence NOT_A_CONDITION =
            new Sentence("此处需要条件，却是{0}；如 x > 0。", "A condition is needed here, not {0}: for example x > 0.");
    static final Sentence NOT_A_NUMBER = new Sentence("此处需要数，却是{0}。", "A number is needed here, not {0}.");
    static final Sentence DECLARED_UNIT = new Sentence(
            "算出的是{0}，不能以“{1}”计；请改指标的单位或算式。",
            "This gives {0}, which cannot be counted in {1}; change the unit or the formula.");

    static final Sentence DID_YOU_MEAN = new Sentence("是否想写 {0}？", "Did you mean {0}?");
    static final Sentence THERE_ARE = new Sentence("可用的有：{0}{1}。", "There are: {0}{1}.");
    static final Sentence NOTHING_TO_CHOOSE = new Sentence("这里没有可用的名称。", "There is nothing to choose from here.");

    private Sentences() {}

    /** The unit of a number as it is printed. */
    static Sentence unit(Type.Number number) {
        return number.measure().zh().isEmpty()
                ? new Sentence("无单位", "numbers without unit")
                : new Sentence(number.measure().zh(), number.measure().en());
    }
}
