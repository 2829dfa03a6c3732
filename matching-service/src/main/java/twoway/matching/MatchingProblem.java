package twoway.matching;

import twoway.chassis.problem.ProblemKind;
import twoway.chassis.value.LocalizedText;

/** Everything this service refuses for reasons of its own; each text says what to change. */
public enum MatchingProblem implements ProblemKind {
    ONE_SIDED(
            "one-sided",
            422,
            "两边都要付出：请为没有合作事项的一方至少加一项。",
            "Both sides must give: add at least one undertaking for the side that has none."),
    NOT_A_PARTY_OF_THE_DEAL(
            "giver-not-a-party",
            422,
            "合作事项的提供方只能是本次合作的双方之一。",
            "The giver of an undertaking must be one of the two parties of the match."),
    MARKETS_MISSING(
            "markets-missing", 422, "{0} 必须写明至少一个市场。", "An undertaking of kind {0} must name at least one market."),
    DUE_IN_THE_PAST(
            "due-in-the-past", 422, "到期日 {0} 已过，请选今天或以后的日期。", "The due day {0} has passed: name today or a later day."),
    CAPACITY_FULL(
            "capacity-full",
            409,
            "合作名额已满：方案仍在候补名单上，有名额空出后再确认。",
            "All places are taken: the proposal stays on the waitlist; agree again when a place is free."),
    NOT_YOUR_TURN(
            "not-your-turn",
            409,
            "现在轮到对方答复：请等待，或撤回方案。",
            "It is the other side''s turn to answer: wait, or withdraw the proposal."),
    YOUR_TURN(
            "your-turn",
            409,
            "现在轮到你方答复：可以确认、修改或谢绝，不能撤回。",
            "It is your turn to answer: agree, counter or decline instead of withdrawing."),
    TAKEN_BACK_TOO_OFTEN(
            "taken-back-too-often",
            409,
            "你方在 24 小时内已五次撤回发给对方的方案：{0} 之后可再次发送。",
            "You have taken back five proposals on this match within 24 hours: send the next one after {0}."),
    PARTY_NOT_ACTIVE(
            "party-not-active",
            409,
            "双方之一目前被暂停，不能开展新的合作；恢复后可继续。",
            "One of the two enterprises is suspended at present: go on when it is reinstated, or withdraw."),
    NAME_IN_USE(
            "name-in-use",
            409,
            "已有同名的查询，条件不同。请换一个名称，或先删除原来的。",
            "Another search goes by this name. Choose another name, or delete that one first."),
    TOO_MANY_SEARCHES(
            "too-many-searches",
            409,
            "最多保存 {0} 个查询。请先删除不再需要的。",
            "At most {0} searches are saved. Delete one that is no longer needed."),
    DELIVERED_BY_RULE(
            "delivered-by-rule",
            409,
            "此事项由渠道开通和首单自动认定交付，不能手工申报。",
            "This undertaking counts as delivered when its channel is opened in every market and the first order is reported; it is not declared by hand.");

    private final String code;
    private final int status;
    private final LocalizedText says;

    MatchingProblem(String code, int status, String zh, String en) {
        this.code = code;
        this.status = status;
        this.says = LocalizedText.of(zh, en);
    }

    @Override
    public String code() {
        return code;
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
