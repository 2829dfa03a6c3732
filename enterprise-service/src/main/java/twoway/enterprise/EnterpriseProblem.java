package twoway.enterprise;

import java.util.Locale;
import twoway.chassis.problem.ProblemKind;
import twoway.chassis.value.LocalizedText;

/** Every refusal this service knows beyond the common ones; each says what to change. */
public enum EnterpriseProblem implements ProblemKind {
    IDENTIFIER_TAKEN(
            409,
            "{0} {1} 已登记。如果这是您的企业，请同事邀请您加入；尚未核验的，可提交认领申请并附证明。",
            "{0} {1} is already registered. If this is your enterprise, ask a colleague for an invitation; as long as it"
                    + " is not verified you may hand in a claim with proof."),
    NOTHING_TO_CLAIM(
            422,
            "没有企业以此标识登记。请直接登记，或认领一条公开记录。",
            "No enterprise goes by this identifier. Register it, or claim a public record."),
    RECORD_UNKNOWN(422, "没有这条公开记录。请先查找，再引用其编号。", "There is no such public record. Look it up and refer to its id."),
    INDUSTRY_NEEDED(
            422, "该公开记录没有行业代码，请填写企业所属行业。", "The public record gives no code of an industry: say what the firm does."),
    ALREADY_CLAIMED(
            409,
            "已有另一件认领：获通过，或由同一认领人就合并后的企业提出。如果这是您的企业，请该企业的所有者邀请您加入。",
            "Another claim counts: it was accepted before, or the claimant has claimed the enterprise that this one was"
                    + " merged into as well. If this is your enterprise, ask its owners for an invitation."),
    PARENT_UNKNOWN(
            422,
            "请写明上级企业：本平台上已核验企业的编号，或（不在本平台时）其名称，二者择一。",
            "Name the parent: by the id of an enterprise verified here, or by its name if it is not here, not both."),
    AFFILIATION_CIRCLE(
            422,
            "该上级企业在此期间直接或间接隶属于本企业。请核对方向与日期。",
            "That parent belongs to this enterprise itself during that time, directly or by others. Check the direction and"
                    + " the days."),
    AFFILIATION_OVERLAPS(
            409,
            "与同一上级企业的关系在此期间已有记录。请先结束或撤回前一条。",
            "That parent is named for a part of this time before. End or withdraw that affiliation first."),
    TOO_MANY_AFFILIATIONS(
            409,
            "一家企业最多记录 {0} 条隶属关系（含已结束的）。请先撤回不再需要的一条。",
            "An enterprise names at most {0} affiliations, ended ones included. Withdraw one that is not needed first."),
    AFFILIATION_END_UNFIT(422, "最后一天须在起始日与现有截止日之间。", "The last day lies between the first day and the last one known."),
    DENIES_ITSELF(422, "不能把本企业列入回避名单。", "An enterprise cannot put itself on its own deny-list."),
    DENY_LIST_FULL(
            409,
            "回避名单最多 {0} 家。请先移除不再需要的企业。",
            "A deny-list holds at most {0} enterprises. Take one off that is no longer needed."),
    SHARES_EXCEED(422, "同一天的持股比例合计超过 100%。", "On one of these days the shares add up to more than the whole."),
    CLUSTER_UNKNOWN(
            422, "没有由贵企业运营的这一产业集群。请核对集群编号。", "There is no such cluster that your enterprise operates. Check its id."),
    FIRM_UNKNOWN(
            422, "没有这家已核验的企业。请核对企业编号。", "There is no verified enterprise of that id. Look it up in the directory."),
    FIRM_SAID_NO(
            409,
            "该企业已表示不列入此产业集群。如其改变意见，请由平台运营方列入。",
            "The enterprise has said no to being named in this cluster. If it has changed its mind, an operator of the platform"
                    + " names it."),
    ANOTHER_OPERATOR(
            409,
            "申诉须由另一位运营人员决定；任何人不得决定自己的认领。",
            "Another operator decides: nobody decides on his own claim, nor on an appeal against his own decision."),
    TWO_RECORDS(
            409,
            "这些标识分属两条企业记录 {0} 与 {1}。请先合并，再重新发送。",
            "These identifiers belong to two records, {0} and {1}. Merge them first, then send this again."),
    REPLACEMENT_UNFIT(
            422,
            "替代记录须是另一家存在且未被合并或暂停的企业；若原企业已核验，替代记录也须已核验。",
            "The record that stays is another enterprise, neither merged nor suspended; if the replaced one is verified, so"
                    + " is the one that stays."),
    SOURCE_AHEAD(
            422,
            "来源时间 {0} 在将来。请核对来源系统的时钟。",
            "The source's time, {0}, is still to come. Look at the clock of the source."),
    OWNERS_INVITE(
            409,
            "该企业已有所有者，由其邀请；运营人员只能为没有所有者的企业邀请所有者。",
            "This enterprise has owners, who invite; an operator invites an owner only where there is none."),
    IDENTIFIER_NOT_WELL_FORMED(
            422,
            "{1} 不是有效的 {0}：{2}。请对照证照逐字核对。",
            "{1} is not a well-formed {0}: {2}. Compare it with the certificate character by character."),
    CLAIMANT_ONLY(403, "只有认领人本人可以撤回认领或提出复核。", "Only the claimant withdraws a claim or appeals."),
    PROVEN_BY_DOCUMENT(
            409,
            "名称、国家和标识已与证照核对。如需更改，请由所有者先重新打开企业（reopen），更改后再次提交核验；在此期间他人看不到本企业。",
            "Names, country and identifiers were compared with a document. To change them an owner reopens the enterprise"
                    + " (reopen) and submits it again after the change; nobody else finds it meanwhile."),
    HIDDEN(
            409,
            "企业目前对所有人隐藏，不能公开发布。请先在企业资料中更改可见范围。",
            "The enterprise is hidden from everybody and publishes nothing. Change its visibility in its profile first."),
    OFFICE_UNFIT(422, "只有已核验的企业才能担任项目机构。", "Only a verified enterprise can be a programme office."),
    SYSTEM_TAKEN(409, "系统名称 {0} 已由另一机构使用。", "Another office tells of firms under the system {0}."),
    OTHER_PROVINCE(422, "该机构只负责 {0} 的企业。", "This office takes care of firms in {0} only."),
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
            "您已是该企业的成员，角色为 {0}。如需更改，请由所有者先撤销再邀请。",
            "You already belong to this enterprise, as {0}. To change that, an owner revokes the membership and invites"
                    + " you again."),
    LAST_OWNER(409, "这是最后一位所有者。请先邀请另一位所有者。", "This is the last owner. Invite another one before this one leaves."),
    NAME_NOT_REPEATED(
            422,
            "退出后不能恢复。请原样填写本企业的名称之一以确认。",
            "Leaving cannot be undone. Repeat one of the enterprise's names exactly as it stands to confirm it."),
    NOBODY_WOULD_BE_LEFT(
            409,
            "您是以下企业的最后一位所有者：{0}。请先邀请另一位所有者，或让企业退出。",
            "This is the last owner of {0}. Invite another owner there first, or let the enterprise leave."),
    ONE_SIDED(
            422,
            "合作须双向：开放（或需求）与希望对方提供（或回报）都不能为空。",
            "Cooperation goes both ways: name what you give and what you look for, neither may be empty."),
    NOT_VERIFIED(
            409,
            "企业核验通过后才能发布。请先提交企业资料并等待运营人员核验。",
            "Only a verified enterprise may publish. Submit the enterprise and wait until an operator has verified"
                    + " it."),
    POSTING_EXPIRED(409, "有效期已于 {0} 结束。请先更改截止日期。", "Its last day of validity, {0}, has passed. Change that day first."),
    POSTING_INCOMPLETE(409, "还不能公开：请先补全所列字段。", "It cannot be public like this: complete the fields listed first."),
    POSTING_TO_RENEW(
            409,
            "有效期已结束，日期须通过续期（renew）更改。",
            "Its last day has passed: give it new days by renewing it (renew), not by editing."),
    POSTING_IN_REVIEW(
            409,
            "运营人员正在审阅，期间不能修改；如需更改，请等待结果或撤回。",
            "An operator is looking at it: it does not change meanwhile. Wait for the result, or withdraw it."),
    REPORTER_NOT_VERIFIED(409, "企业核验通过后才能举报。", "Only members of a verified enterprise may report a posting."),
    NOTHING_TO_REPORT(
            422,
            "名录中没有其他企业的这条能力开放或合作需求。请从名录中引用其编号。",
            "The directory lists no such offer or need of another firm's. Take the id from there."),
    OWN_FIRM(
            409, "您是当事企业的成员，须由另一位运营人员决定。", "Another operator decides: you are a member of one of the firms concerned."),
    POSTING_WITHDRAWN(409, "已撤回，内容不能再修改；请另行起草。", "It was withdrawn and cannot be changed any more; draft a new one."),
    PLACES_OVERLAP(
            422,
            "同一市场的名额期间重叠，请合并或更正。",
            "The periods of two lines of one market overlap. Put them together or correct one."),
    OTHER_UNIT(
            403,
            "您的成员资格限于部门“{0}”，只能处理该部门的内容。",
            "Your membership is limited to the unit {0}: you may only act on what is that unit's."),
    PERIOD_REVERSED(422, "起始日期晚于结束日期，请对调或更正。", "The period ends before it begins. Correct one of the two days."),
    FILE_EMPTY(422, "文件是空的。第一行须为列名。", "The file is empty. Its first line must name the columns."),
    WRONG_ENCODING(
            422,
            "第 {0} 行不是有效的 {1} 文本。请将文件另存为 UTF-8 或 GB18030 后重新上传。",
            "Line {0} is not text in {1}. Save the file in UTF-8 or GB18030 and send it again."),
    FILE_NOT_CSV(
            422,
            "第 {0} 行附近无法按 CSV（RFC 4180）读取。请检查引号。",
            "It cannot be read as CSV (RFC 4180) from about line {0} on. Look for a quote that is not closed or not"
                    + " doubled."),
    FILE_NOT_XLSX(
            422,
            "从第 {0} 行起无法按工作簿（.xlsx）读取。请在表格软件中打开并另存为 .xlsx。",
            "It cannot be read as a workbook (.xlsx) from row {0} on. Open it in a spreadsheet program and save it as"
                    + " .xlsx."),
    WORKBOOK_TOO_LARGE(
            422,
            "工作簿解压后超过 {0} MB，或其文本超过 {1} 百万字符。请拆分，或存为 CSV。",
            "Unpacked, the workbook has more than {0} MB, or more than {1} million characters of text. Split it, or save"
                    + " it as CSV."),
    LINE_TOO_LONG(422, "第 {0} 行超过 {1} 个字符。", "Line {0} has more than {1} characters."),
    COLUMN_MISSING(422, "缺少列 {0}。文件中的列：{1}。", "The column {0} is missing. The file has: {1}."),
    COLUMN_TWICE(422, "列名 {0} 出现两次。", "Two columns are named {0}."),
    COLUMN_UNKNOWN(
            422,
            "不认识列 {0}。请改为以下列名之一，或用 map=字段:列名 指明对应关系：{1}。",
            "The column {0} is not known. Name it like one of these, or say map=field:column for those you mean: {1}."),
    TOO_MANY_ROWS(422, "超过 {0} 行，请拆分文件。", "More than {0} rows. Split the file."),
    EVERY_ROW_REJECTED(422, "没有一行可以采用；原因见各行结果。", "Not one row could be taken; the rows say why."),
    INDICATOR_UNKNOWN(422, "没有可填写的指标 {0}。", "There is no indicator {0} that could be entered."),
    FIGURE_DOES_NOT_FIT(
            422,
            "指标 {0} 的填法不符：单位 {1}，可选项 [{2}]，是否按年填写 {3}；数值与选项只填其一。",
            "The figure does not fit indicator {0}: unit {1}, choices [{2}], with a year {3}. Give either a number or a"
                    + " choice."),
    FIGURE_TWICE(422, "指标 {0} 在同一年填写了两次。", "Indicator {0} is given twice for the same year."),
    RULE_SET_UNKNOWN(422, "没有规则 {0}，或今天没有生效的规则。", "There is no rule set {0}, or none is in force today."),
    TIER_UNKNOWN(422, "该规则没有层级 {0}。可选：{1}。", "This rule set has no tier {0}. It has: {1}."),
    SELF_CHECK_DOES_NOT_FIT(
            422, "自测没有项目 {0}，或分数超过该项满分。", "The self-check has no item {0}, or it gives fewer points than that."),
    ADDRESS_UNKNOWN(
            422,
            "登录服务没有提供您已验证的邮箱地址。请在 address 中填写，并用收到的验证码确认。",
            "The identity provider names no confirmed mail address of yours. Enter one as address and confirm it with the"
                    + " code that is sent to it."),
    CODE_WRONG(
            422,
            "验证码不正确或已失效。每个验证码最多尝试 {0} 次，30 分钟内有效；可重新提交邮箱地址以获取新验证码。",
            "That is not the code, or it is no longer good: each is for {0} guesses and 30 minutes. Enter the address"
                    + " again for another one."),
    TOO_MANY_CODES(409, "一天内最多发送 {0} 个验证码，请明天再试。", "At most {0} codes are sent within a day. Try again tomorrow."),
    ZONE_UNKNOWN(
            422,
            "没有时区 {0}。请使用 IANA 名称，例如 Asia/Shanghai。",
            "There is no time zone {0}. Use an IANA name such as Asia/Shanghai."),
    NOTICES_NOT_NAMED(422, "请填写 ids 或 upTo。", "Give ids or upTo."),
    IMPORT_GAVE_UP(
            503,
            "多次尝试均未成功，已停止；已导入的行保留。请联系运维后重新上传同一文件。",
            "Several attempts got no further, so it was stopped; the rows taken stay. Tell whoever runs the platform,"
                    + " then send the same file again.");

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
