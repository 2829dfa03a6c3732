package twoway.edge;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Locale;

/** What the door itself can refuse; everything else is said by the service behind it. RFC 9457. */
enum EdgeProblem {
    UNCLEAR_PATH(
            400,
            "unclear-path",
            "路径不明确",
            "Unclear path",
            "请使用不含 . 或 .. 段、不含编码斜杠的路径",
            "Use a path without . or .. segments and without encoded slashes"),
    SESSION_ENDED(401, "session-ended", "登录已失效", "Your session has ended", "请重新登录", "Sign in again"),
    FOREIGN_REQUEST(
            403,
            "foreign-request",
            "请求并非来自本站页面",
            "The request does not come from this portal's own pages",
            "带会话的写操作必须由本站页面发出；程序请使用自己的令牌",
            "What changes something with a session must come from this portal's own pages; a program uses its own token"),
    CONTENT_TYPE_NOT_ALLOWED(
            403,
            "content-type-not-allowed",
            "内容类型不允许",
            "Content type not allowed",
            "带会话的写操作请使用 application/json，上传请使用文件自己的类型",
            "With a session, send application/json, or a document with its own type"),
    NOT_FOUND(
            404,
            "not-found",
            "没有此路径",
            "No such path",
            "路径以 /enterprise、/matching 或 /channel 开头",
            "Paths begin with /enterprise, /matching or /channel"),
    TOO_FAST(
            429,
            "too-fast",
            "请求过于频繁",
            "Too many requests",
            "请稍后重试（见 Retry-After），或登录后使用",
            "Wait as long as Retry-After says, or sign in"),
    SIGN_IN_UNAVAILABLE(
            503,
            "sign-in-unavailable",
            "暂时无法登录",
            "Signing in is not possible at the moment",
            "身份服务没有响应；请稍后重试",
            "The identity provider does not answer; try again shortly"),
    BROKE_OFF(
            502,
            "service-broke-off",
            "服务中断",
            "The service broke off",
            "无法确定请求是否已执行；请先查询当前状态再重试",
            "It is not known whether the request was carried out; look at the state before trying again"),
    UNAVAILABLE(
            503,
            "service-unavailable",
            "服务暂时不可用",
            "Service unavailable",
            "请求未被执行；请稍后重试",
            "The request was not carried out; try again shortly");

    static final String MEDIA_TYPE = "application/problem+json";
    static final String RETRY_AFTER_SECONDS = "2";
    private static final List<Locale> SPOKEN = List.of(Locale.ENGLISH, Locale.CHINESE);
    /** Reading ten thousand languages takes long, and everybody waits meanwhile. */
    private static final int LONGEST_WISH = 100;

    private final int status;
    private final String code;
    private final String chineseTitle;
    private final String englishTitle;
    private final String chineseDetail;
    private final String englishDetail;

    EdgeProblem(
            int status,
            String code,
            String chineseTitle,
            String englishTitle,
            String chineseDetail,
            String englishDetail) {
        this.status = status;
        this.code = code;
        this.chineseTitle = chineseTitle;
        this.englishTitle = englishTitle;
        this.chineseDetail = chineseDetail;
        this.englishDetail = englishDetail;
    }

    int status() {
        return status;
    }

    void answer(RoutingContext context) {
        HttpServerRequest request = context.request();
        request.resume();
        context.response()
                .setStatusCode(status)
                .putHeader("Content-Type", MEDIA_TYPE)
                .putHeader("Cache-Control", "no-store")
                .end(body(request, Trace.of(request).id()));
    }

    Buffer body(HttpServerRequest request, String traceId) {
        boolean chinese = chinese(request.getHeader("Accept-Language"));
        return new JsonObject()
                .put("type", "/problems/" + code)
                .put("title", chinese ? chineseTitle : englishTitle)
                .put("status", status)
                .put("detail", chinese ? chineseDetail : englishDetail)
                .put("code", code)
                .put("traceId", traceId)
                .toBuffer();
    }

    /** Chinese if that is wanted first; English if neither is. */
    private static boolean chinese(String accepted) {
        if (accepted == null) {
            return false;
        }
        try {
            return Locale.CHINESE.equals(Locale.lookup(Locale.LanguageRange.parse(first(accepted)), SPOKEN));
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }

    private static String first(String accepted) {
        return accepted.length() <= LONGEST_WISH
                ? accepted
                : accepted.substring(0, Math.max(0, accepted.lastIndexOf(',', LONGEST_WISH)));
    }
}
