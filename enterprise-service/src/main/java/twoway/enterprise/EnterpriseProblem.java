package twoway.enterprise;

import java.util.Locale;
import twoway.chassis.problem.ProblemKind;
import twoway.chassis.value.LocalizedText;

/** Every refusal this service knows beyond the common ones; each says what to change. */
public enum EnterpriseProblem implements ProblemKind {
    IDENTIFIER_TAKEN(
            409,
            "{0} {1} 已由另一位用户登记。如果这是您的企业，请联系运营人员认领。",
            "{0} {1} is already registered by somebody else. If this is your enterprise, ask an operator to let you claim it."),
    IDENTIFIER_NOT_WELL_FORMED(
            422,
            "{1} 不是有效的 {0}：{2}。请对照证照逐字核对。",
            "{1} is not a well-formed {0}: {2}. Compare it with the certificate character by character."),
    NO_DOCUMENT_SEEN(
            409,
            "核验前须查看一份证照：请先添加 DOCUMENT_SEEN 证据。",
            "Nobody has seen a document of this enterprise: add evidence DOCUMENT_SEEN before verifying."),
    DOCUMENT_UNKNOWN(
            422,
            "该企业没有这份文件。请先上传，再引用其编号。",
            "This enterprise has no such document. Upload it first and refer to its id."),
    FILE_TYPE_REFUSED(
            415,
            "只接受 application/pdf、image/png 或 image/jpeg，且内容须与声明的类型一致。",
            "Only application/pdf, image/png or image/jpeg is taken, and the content must be what the type says."),
    FILE_TOO_LARGE(
            413, "文件超过 {0} MB，请压缩后重新上传。", "The file is larger than {0} MB. Make it smaller and upload it again."),
    FILE_NAME_MISSING(
            422,
            "请在请求头 Twoway-File-Name 中给出文件名（UTF-8 百分号编码，最多 {0} 个字符）。",
            "Give the file's name in the header Twoway-File-Name (percent-encoded UTF-8, at most {0} characters)."),
    ALREADY_A_MEMBER(
            409,
            "{0} 已是本企业成员，角色为 {1}。如需更改，请先撤销再添加。",
            "{0} is already a member with role {1}. To change that, revoke the membership and add it again."),
    LAST_OWNER(409, "这是最后一位所有者。请先添加另一位所有者。", "This is the last owner. Add another owner before this one leaves."),
    ONE_SIDED(
            422,
            "合作须双向：开放（或需求）与希望对方提供（或回报）都不能为空。",
            "Cooperation goes both ways: name what you give and what you look for, neither may be empty."),
    NOT_VERIFIED(
            409,
            "企业核验通过后才能发布。请先提交企业资料并等待运营人员核验。",
            "Only a verified enterprise may publish. Submit the enterprise and wait until an operator has verified it."),
    POSTING_EXPIRED(409, "有效期已于 {0} 结束。请先更改截止日期。", "Its last day of validity, {0}, has passed. Change that day first."),
    PERIOD_REVERSED(422, "起始日期晚于结束日期，请对调或更正。", "The period ends before it begins. Correct one of the two days.");

    private final int status;
    private final LocalizedText says;

    EnterpriseProblem(int status, String zh, String en) {
        this.status = status;
        this.says = LocalizedText.of(zh, en);
    }

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public LocalizedText says() {
        return says;
    }
}
