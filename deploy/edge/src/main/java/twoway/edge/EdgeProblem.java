package twoway.edge;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
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
    NOT_FOUND(
            404,
            "not-found",
            "没有此路径",
            "No such path",
            "路径以 /enterprise、/matching 或 /channel 开头",
            "Paths begin with /enterprise, /matching or /channel"),
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
            return Locale.CHINESE.equals(Locale.lookup(Locale.LanguageRange.parse(accepted), SPOKEN));
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }
}
