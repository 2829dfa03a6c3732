package twoway.enterprise.notice;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import twoway.chassis.value.LocalizedText;

/** What codes in the arguments of notices are called. */
final class Labels {

    private static final Map<String, LocalizedText> KNOWN = Map.ofEntries(
            label("role", "OWNER", "所有者", "owner"),
            label("role", "EDITOR", "编辑者", "editor"),
            label("role", "APPROVER", "审批者", "approver"),
            label("role", "VIEWER", "查看者", "viewer"),
            label("officeRole", "AUTHORITY", "主管部门", "authority"),
            label("officeRole", "SERVICE_ORGANISATION", "服务机构", "service organisation"),
            label("tier", "INNOVATIVE", "创新型中小企业", "innovative SME"),
            label("tier", "TECH_INNOVATIVE", "科技和创新型中小企业", "technology and innovative SME"),
            label("tier", "SRDI", "专精特新中小企业", "SRDI SME"),
            label("tier", "LITTLE_GIANT", "专精特新“小巨人”企业", "little giant"),
            label("reason", "DUE_DILIGENCE_FAILED", "尽职调查未通过", "due diligence failed"),
            label("reason", "REQUIREMENT_NOT_MET", "不符合要求", "a requirement is not met"),
            label("reason", "TERMS_NOT_AGREED", "条款未达成一致", "no agreement on terms"),
            label("reason", "PILOT_FAILED", "试点未成功", "the pilot failed"),
            label("reason", "CHANNEL_CLOSED", "渠道已关闭", "the channel is closed"),
            label("reason", "MISLEADING", "资料或发布内容误导他人", "what is said misleads others"),
            label("reason", "UNLAWFUL", "内容违法", "it is unlawful"),
            label("reason", "OTHERS_RIGHTS", "侵犯他人权利", "it uses what is somebody else's"),
            label("reason", "PERSONAL_DATA", "含个人信息或不宜公开的内容", "it tells what is personal or for few"),
            label("reason", "NOT_A_COOPERATION", "不是双向合作", "it is no cooperation that goes both ways"),
            label("reason", "UNCLEAR", "内容不清楚", "it is not clear"),
            label("reason", "TERMS", "条款", "terms"),
            label("reason", "SCOPE", "合作范围", "scope"),
            label("reason", "TIMING", "时间安排", "timing"),
            label("reason", "NO_RESOURCES_NOW", "目前没有资源", "no resources now"),
            label("reason", "OTHER_PARTNER", "已选择其他伙伴", "another partner was chosen"),
            label("reason", "IDENTITY_DOUBTED", "企业身份存疑", "doubts about who it is"),
            label("reason", "RULES_BROKEN", "违反平台规则", "the rules of the platform were broken"),
            label("reason", "LEGAL_ORDER", "依法律或主管部门要求", "a legal order"),
            label("reason", "CAUSE_REMOVED", "原因已消除", "the cause is removed"),
            label("reason", "SUSPENDED_IN_ERROR", "此前暂停有误", "it was suspended in error"),
            label("reason", "ORDER_LIFTED", "法律要求已解除", "the order was lifted"),
            label("reason", "PROOF_NOT_FOUND", "未能找到或读取证明", "the proof could not be found or read"),
            label("reason", "IDENTIFIER_DIFFERS", "标识与记录不符", "the identifier is not that of the record"),
            label("reason", "NOT_ENTITLED", "未能证明有权代表企业", "nothing shows that you may speak for the firm"),
            label("reason", "ANOTHER_ACCEPTED", "他人的认领已获通过", "another claim was accepted"),
            label("reason", "OTHER", "其他原因", "another reason"));

    private Labels() {}

    private static Map.Entry<String, LocalizedText> label(String argument, String code, String zh, String en) {
        return Map.entry(argument + "." + code, LocalizedText.of(zh, en));
    }

    /** The code's own name where it has none here, so that a newer service's code is at least readable. */
    static String of(String argument, String value, Locale locale) {
        return switch (argument) {
            case "market", "markets" ->
                Arrays.stream(value.split(","))
                        .map(each -> Locale.of("", each).getDisplayCountry(locale))
                        .collect(Collectors.joining(isChinese(locale) ? "、" : ", "));
            default -> {
                var known = KNOWN.get(argument + "." + value);
                yield known == null ? value : known.in(locale);
            }
        };
    }

    private static boolean isChinese(Locale locale) {
        return Locale.CHINESE.getLanguage().equals(locale.getLanguage());
    }
}
