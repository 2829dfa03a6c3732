package twoway.enterprise.notice;

import static twoway.enterprise.notice.NoticeCategory.CHANNELS;
import static twoway.enterprise.notice.NoticeCategory.DEALS;
import static twoway.enterprise.notice.NoticeCategory.ENTERPRISE;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import twoway.chassis.value.LocalizedText;

/** Everything somebody is told, as a sentence in both languages; what stands in braces is an argument of the notice. */
public enum NoticeCode {
    INVITATION_ACCEPTED(
            ENTERPRISE, "您发出的邀请已被接受：新成员的角色为{role}。", "Your invitation was accepted: the new member's role is {role}."),
    ENTERPRISE_VERIFIED(
            ENTERPRISE,
            "{firm}已通过核验，现在可以发布能力开放和合作需求。",
            "{firm} has been verified and may now publish offers and needs."),
    ENTERPRISE_SUSPENDED(
            ENTERPRISE,
            "{firm}已被暂停，原因：{reason}。暂时不能开始新的合作，说明见企业资料。如有异议，请联系平台运营人员。",
            "{firm} has been suspended; reason: {reason}. Nothing new can be begun for now; the statement of reasons stands"
                    + " with your enterprise. If you object, tell the platform's operators."),
    ENTERPRISE_REINSTATED(ENTERPRISE, "{firm}已恢复，原因：{reason}。", "{firm} has been reinstated; reason: {reason}."),
    CLAIM_ACCEPTED(
            ENTERPRISE, "您的认领申请已获通过：您现在是{firm}的所有者。", "Your claim was accepted: you are an owner of {firm} now."),
    CLAIM_REJECTED(
            ENTERPRISE,
            "您的认领申请未获通过，原因：{reason}。说明见该申请；您可以申请复核一次，由另一位运营人员决定。",
            "Your claim was not accepted; reason: {reason}. The statement stands with the claim. You may appeal once, to"
                    + " another operator."),
    CLAIM_DISMISSED(
            ENTERPRISE,
            "您的认领经复核仍未获通过，原因：{reason}。说明见该申请。",
            "Your appeal did not change the decision on your claim; reason: {reason}. The statement stands with the claim."),
    TITLE_EXPIRING(
            ENTERPRISE,
            "您的称号“{tier}”将于{till}到期，还有 {days} 天。请及时申请复核。",
            "Your title {tier} runs out on {till}, in {days} days. Apply for its re-review in time."),
    OFFICE_GRANTED(
            ENTERPRISE,
            "{firm}现为项目机构：{officeRole}，地区 {province}，自 {from} 起。",
            "{firm} is a programme office now: {officeRole} for {province}, from {from} on."),
    OFFICE_REVOKED(
            ENTERPRISE,
            "{firm}不再担任项目机构（{officeRole}，地区 {province}）。理由见机构记录。",
            "{firm} is no programme office any more ({officeRole} for {province}). The reason stands with the office."),
    VOUCHING_WITHDRAWN(
            ENTERPRISE,
            "{office}不再为{firm}担保，相应标记已取消。理由见证据记录。",
            "{office} vouches for {firm} no longer, and the badge has gone. The reason stands with the evidence."),
    CLUSTER_NAMED(
            ENTERPRISE,
            "{firm}已被列为产业集群成员，其他企业均可看到。如不同意，可随时退出。",
            "{firm} has been named as belonging to a cluster, and everybody can see it. If it does not, end the membership."),
    POSTING_APPROVED(ENTERPRISE, "“{posting}”已通过审阅，现已公开。", "“{posting}” has been looked at and is public now."),
    POSTING_TO_MEND(
            ENTERPRISE,
            "“{posting}”需修改后才能公开，原因：{reason}。请按说明修改后重新发布。",
            "“{posting}” has to be mended before it is public; reason: {reason}. Edit it as the statement says and publish"
                    + " it again."),
    REPORT_UPHELD(
            ENTERPRISE,
            "您的举报成立：相关内容不再公开，除非发布者修改并经审核。",
            "Your report was upheld: what you reported is out of sight, unless its owner mends it and an operator approves it."),
    REPORT_DISMISSED(ENTERPRISE, "您的举报未被采纳，理由见举报记录。", "Your report was dismissed; the report says why."),
    INTEREST_DECLARED(
            DEALS,
            "{firm}对“{posting}”表示了合作意向，等待您的答复。",
            "{firm} is interested in “{posting}” and waits for your answer."),
    INTEREST_MUTUAL(
            DEALS,
            "您与{firm}就“{posting}”互有合作意向，现在可以提出合作方案。",
            "You and {firm} are both interested in “{posting}”; either of you may propose now."),
    DETAILS_GRANTED(
            DEALS,
            "{firm}向您开放了“{posting}”的详细内容，现在可以阅读。",
            "{firm} has opened the details of “{posting}” to you; you may read them now."),
    DETAILS_REVOKED(
            DEALS, "{firm}不再向您开放“{posting}”的详细内容。", "{firm} no longer opens the details of “{posting}” to you."),
    PROPOSAL_RECEIVED(
            DEALS,
            "{firm}就“{posting}”发来合作方案，等待您的答复。",
            "{firm} has sent you a proposal on “{posting}” and waits for your answer."),
    PROPOSAL_YOUR_TURN(
            DEALS,
            "{firm}就“{posting}”修改了合作方案（第 {round} 轮），轮到您答复。",
            "{firm} has changed the proposal on “{posting}” (round {round}); it is your turn."),
    PROPOSAL_AGREED(
            DEALS, "与{firm}就“{posting}”的合作方案已由双方确认。", "The proposal with {firm} on “{posting}” is agreed by both."),
    PROPOSAL_DECLINED(
            DEALS,
            "{firm}未接受“{posting}”的合作方案，原因：{reason}。",
            "{firm} has declined the proposal on “{posting}”; reason: {reason}."),
    PROPOSAL_WITHDRAWN(DEALS, "{firm}撤回了“{posting}”的合作方案。", "{firm} has withdrawn its proposal on “{posting}”."),
    PLACE_FREED(
            DEALS,
            "“{posting}”空出一个合作名额，已为您的合作方案预留。",
            "A place on “{posting}” has become free and is reserved for your proposal."),
    PLACES_OVER_COMMITTED(
            DEALS,
            "“{posting}”开放的合作名额少于已占用的名额；已有的合作不受影响，新的须等待。",
            "“{posting}” declares fewer places than are taken: nobody is cancelled, and whoever comes now waits."),
    SAVED_SEARCH_FOUND(DEALS, "您保存的查询新找到 {count} 个匹配。", "A search that you have saved has found new matches: {count}."),
    CASE_OPENED(CHANNELS, "与{firm}的渠道入驻已开始：{markets}。", "Joining the channel with {firm} has begun: {markets}."),
    CASE_WAITING(
            CHANNELS,
            "与{firm}的渠道入驻有步骤等待您处理（{count} 项）。",
            "Joining the channel with {firm} waits for you ({count} steps)."),
    CASE_REJECTED(CHANNELS, "{firm}终止了渠道入驻，原因：{reason}。", "{firm} has rejected the onboarding; reason: {reason}."),
    CASE_WITHDRAWN(CHANNELS, "{firm}退出了渠道入驻。", "{firm} has withdrawn from the onboarding."),
    LANE_LIVE(CHANNELS, "与{firm}的渠道已在{market}开通。", "The channel with {firm} is open in {market}.");

    private final NoticeCategory category;
    private final LocalizedText sentence;

    NoticeCode(NoticeCategory category, String zh, String en) {
        this.category = category;
        this.sentence = LocalizedText.of(zh, en);
    }

    /** How it is written in events, tables and answers. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<NoticeCode> of(String word) {
        return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
    }

    /** All that this version can put into words; another one that runs beside it may know more. */
    static Set<String> words() {
        return Arrays.stream(values()).map(NoticeCode::word).collect(Collectors.toSet());
    }

    /** What the sentence cannot do without; its own firm it knows. */
    Set<String> arguments() {
        return Pattern.compile("\\{(\\w+)}")
                .matcher(sentence.en())
                .results()
                .map(each -> each.group(1))
                .filter(each -> !each.equals("firm"))
                .collect(Collectors.toSet());
    }

    NoticeCategory category() {
        return category;
    }

    LocalizedText sentence() {
        return sentence;
    }
}
