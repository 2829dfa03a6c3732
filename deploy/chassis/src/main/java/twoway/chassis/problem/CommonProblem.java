package twoway.chassis.problem;

import twoway.chassis.value.LocalizedText;

/** The refusals that every service knows. */
public enum CommonProblem implements ProblemKind {
    BAD_REQUEST(400, "bad-request", "请求无法读取", "The request cannot be read"),
    INVALID_BODY(400, "invalid-body", "请求内容无法读取：{0}", "The body cannot be read: {0}"),
    INVALID_PARAMETER(400, "invalid-parameter", "参数 {0} 无效", "Parameter {0} is not valid"),
    UNAUTHENTICATED(401, "unauthenticated", "请携带有效的 Bearer 令牌", "Send a valid Bearer token"),
    NOT_ALLOWED(403, "not-allowed", "您的角色不允许此操作", "Your role does not allow this"),
    NOT_A_MEMBER(
            403,
            "not-a-member",
            "您还不是该企业的成员；请先登记企业或接受邀请",
            "You do not belong to this enterprise; register one or accept an invitation first"),
    CHOOSE_ENTERPRISE(
            403,
            "choose-enterprise",
            "您属于多家企业；请用请求头 Twoway-Enterprise 指明其中一家",
            "You belong to several enterprises; name one in the header Twoway-Enterprise"),
    NOT_FOUND(404, "not-found", "没有这个对象，或您无权查看", "There is no such object, or it is not yours to see"),
    METHOD_NOT_ALLOWED(405, "method-not-allowed", "此路径不支持该方法", "This path does not take that method"),
    NOT_ACCEPTABLE(406, "not-acceptable", "请接受 application/json", "Accept application/json"),
    STATE_CONFLICT(409, "state-conflict", "当前状态 {0} 不允许操作 {1}", "State {0} does not allow the action {1}"),
    CHANGED_MEANWHILE(
            409,
            "changed-meanwhile",
            "该对象刚被他人修改；请重新读取后再试",
            "Somebody changed this at the same moment; read it again and retry"),
    STILL_RUNNING(
            409,
            "still-running",
            "使用同一 Idempotency-Key 的请求仍在处理，请稍后重试",
            "A request with the same Idempotency-Key is still at work; try again shortly"),
    STILL_PARKED(
            409,
            "still-parked",
            "该键的首个事件仍无法处理；请先消除原因再重试",
            "The first event of this key still cannot be handled; mend its cause and try again"),
    KEY_REUSED(
            422,
            "idempotency-key-reused",
            "该 Idempotency-Key 已用于不同内容的请求；请换一个新的",
            "This Idempotency-Key was used for a request with another body; choose a new one"),
    VERSION_REQUIRED(
            428,
            "version-required",
            "请在 If-Match 中给出您所依据的版本（GET 返回的 ETag）；若无论当前如何都要执行，请写 *",
            "Say in If-Match which version you have seen: the ETag that GET answered, or * for whatever it is now"),
    VERSION_STALE(
            412,
            "version-stale",
            "您查看之后内容已有变化，当前版本为 {0}；请重新读取后再决定",
            "It has changed since you saw it; the version is now {0}. Read it again and decide anew"),
    TOO_LARGE(413, "too-large", "请求内容过大", "The body is too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "unsupported-media-type", "不支持此内容类型", "This content type is not supported"),
    INVALID_FIELD(422, "invalid-field", "请更正所列字段", "Correct the fields listed"),
    UNAVAILABLE(503, "unavailable", "暂时不可用，请稍后重试", "Not available right now; try again shortly"),
    INTERNAL(500, "internal-error", "服务内部错误；请附上 traceId 联系运维", "Something failed here; report it with the traceId");

    private final int status;
    private final String code;
    private final LocalizedText says;

    CommonProblem(int status, String code, String zh, String en) {
        this.status = status;
        this.code = code;
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
