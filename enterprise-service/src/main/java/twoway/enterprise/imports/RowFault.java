package twoway.enterprise.imports;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import twoway.chassis.problem.CommonProblem;
import twoway.chassis.problem.ProblemKind;
import twoway.chassis.problem.Refusal;
import twoway.chassis.value.LocalizedText;
import twoway.enterprise.EnterpriseProblem;

/** Why a row of a file is not taken; the texts say what to change. */
enum RowFault {
    WRONG_NUMBER_OF_FIELDS(
            "该行有 {1} 列，表头有 {0} 列。请检查引号与分隔符。",
            "This row has {1} fields, the header has {0}. Look for a missing quote or separator."),
    NOT_AN_OBJECT("此行不是 JSON 对象，或有重复的键。", "This line is not a JSON object, or a name in it stands twice."),
    MEMBER_UNKNOWN(
            "不认识此键。请改名，或用 map=字段:键 指明对应关系。",
            "This name is not known. Change it, or say map=field:name for those you mean."),
    NOT_FLAT("此处须为文本、数字或其列表。", "This must be a text, a number or a list of these."),
    CELL_IN_ERROR("单元格中的公式出错：{0}。", "The formula of this cell came to the error {0}."),
    VALUE_MISSING("此列不能为空。", "This column must not be empty."),
    VALUE_TOO_LONG("最多 {0} 个字符，现有 {1} 个。", "At most {0} characters; this has {1}."),
    CHARACTER_REFUSED("含有不能保存的字符 U+0000。", "The character U+0000 cannot be stored."),
    NOT_A_COUNTRY("{0} 不是 ISO 3166-1 两位国家或地区代码。", "{0} is not a two-letter code of a country or region (ISO 3166-1)."),
    NOT_A_DAY("{0} 不是 yyyy-MM-dd 格式的日期。", "{0} is not a day written as yyyy-MM-dd."),
    NOT_A_LINK("{0} 不是 http 或 https 网址。", "{0} is not an http or https address."),
    NOT_AN_INDUSTRY(
            "分类须为 GBT4754 或 ISIC，代码须合乎其格式。", "Name the classification, GBT4754 or ISIC, and a code of its form."),
    NOT_A_NUMBER("{0} 不是数字。请只用数字与小数点。", "{0} is not a number. Use digits and a decimal point only."),
    NOT_A_MOMENT(
            "{0} 不是 ISO 8601 时间，例如 2026-05-01T00:00:00Z。",
            "{0} is not a time in ISO 8601 such as 2026-05-01T00:00:00Z."),
    NOT_A_TRUTH("{0} 不是 true 或 false。", "{0} is neither true nor false."),
    VALUE_UNFIT("此值的格式、长度或范围不符合要求。", "This value has not the form, length or range that is asked for."),
    PERIOD_REVERSED("结束日期早于开始日期。", "It closes before it opens."),
    LISTED_TWICE(
            "该标识已出现在第 {0} 行，文件中再次出现的行不予采用。",
            "The same id stands in line {0} already; a line that repeats it is not taken."),
    OLDER_THAN_RECORD(
            "已有更晚获取的不同内容，较早的文件不会覆盖它。",
            "What is on record was retrieved later and differs; an older file does not overwrite it."),
    IDENTIFIER_NOT_WELL_FORMED(EnterpriseProblem.IDENTIFIER_NOT_WELL_FORMED),
    OTHER_PROVINCE(EnterpriseProblem.OTHER_PROVINCE),
    SOURCE_AHEAD(EnterpriseProblem.SOURCE_AHEAD),
    TWO_RECORDS(EnterpriseProblem.TWO_RECORDS),
    STATE_CONFLICT(CommonProblem.STATE_CONFLICT);

    private final LocalizedText says;

    RowFault(String zh, String en) {
        says = LocalizedText.of(zh, en);
    }

    /** What is refused of one thing alone is refused of a row. */
    RowFault(ProblemKind kind) {
        says = kind.says();
    }

    /** @throws Refusal the same again, if it is none that rows may come to */
    static Found of(Refusal refusal) {
        return Arrays.stream(values())
                .filter(each -> each.code().equals(refusal.kind().code()))
                .findFirst()
                .orElseThrow(() -> refusal)
                .ofRow(refusal.arguments().stream().map(String::valueOf).toArray());
    }

    private String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * A fault of one row, as it is kept.
     *
     * @param pointer to the column by its name in the header (RFC 6901), empty for the whole row
     */
    record Found(String pointer, RowFault fault, List<Object> arguments) {

        /** The column's name, empty for the whole row. */
        String column() {
            return pointer.isEmpty()
                    ? ""
                    : pointer.substring(1).replace("~1", "/").replace("~0", "~");
        }

        /** The same in words. */
        Told told() {
            return new Told(pointer, fault.code(), LocalizedText.of(in(fault.says.zh()), in(fault.says.en())));
        }

        private String in(String pattern) {
            // Numbers without grouping: a line number is looked for, not read aloud.
            return MessageFormat.format(
                    pattern.replace("'", "''"),
                    arguments.stream().map(String::valueOf).toArray());
        }
    }

    record Told(String pointer, String code, LocalizedText text) {}

    Found at(String column, Object... arguments) {
        return new Found("/" + column.replace("~", "~0").replace("/", "~1"), this, List.of(arguments));
    }

    Found ofRow(Object... arguments) {
        return new Found("", this, List.of(arguments));
    }
}
