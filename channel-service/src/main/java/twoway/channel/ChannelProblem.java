package twoway.channel;

import twoway.chassis.problem.ProblemKind;
import twoway.chassis.value.LocalizedText;

/** Why channel-service refuses, and what would have to change. */
public enum ChannelProblem implements ProblemKind {
    WAITING_FOR_EARLIER_STEP(
            "waiting-for-earlier-step",
            409,
            "此项须等前序事项完成：{0}。",
            "This item waits for earlier items: {0}. Settle them first."),
    LAW_CANNOT_BE_WAIVED(
            "law-cannot-be-waived",
            409,
            "此项为法定要求，企业不能免除；如确不适用，请标记为“不适用”并写明理由。",
            "The law asks for this item, so no firm can waive it; if it does not apply, mark it as not applicable and say why."),
    CASE_CLOSED(
            "case-closed",
            409,
            "该入驻事项已结束（{0}），清单不再变更。",
            "This case has ended ({0}); its checklist does not change any more. A new agreement opens a new case."),
    LANE_NOT_LIVE(
            "lane-not-live",
            409,
            "市场 {0} 尚处于 {1} 阶段，开通后才能登记订单。",
            "Market {0} is at stage {1}; orders are reported once it is live."),
    ORDER_NUMBER_TAKEN(
            "order-number-taken",
            409,
            "订单号 {0} 已登记且内容不同；请核对内容或使用新的订单号。",
            "Order number {0} has been reported with different content; check the content or use another number."),
    ORDERED_IN_FUTURE(
            "ordered-in-future",
            422,
            "下单日期 {0} 晚于今天（{1}）。",
            "The order day {0} lies after today ({1}); give the day it was placed."),
    ORDERED_BEFORE_ACTIVATION(
            "ordered-before-activation",
            422,
            "下单日期 {0} 早于市场 {1} 的开通日期（{2}）；只登记开通后经该渠道的订单。",
            "The order day {0} lies before the day market {1} went live ({2}); report orders that came through the open channel."),
    OTHER_PARTYS_STEP(
            "other-partys-step",
            403,
            "此操作由另一方完成。",
            "This step belongs to the other party; see allowedActions and waitingOn for who can take it.");

    private final String code;
    private final int status;
    private final LocalizedText says;

    ChannelProblem(String code, int status, String zh, String en) {
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
