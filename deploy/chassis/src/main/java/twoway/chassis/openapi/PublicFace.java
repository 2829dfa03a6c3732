package twoway.chassis.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;

/**
 * Completes the OpenAPI document with what holds for every operation and stands in no single resource: names, the
 * headers of the write rules, and the problems an operation can answer with.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.RUNTIME_STARTUP)
public class PublicFace implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI document) {
        var service = ConfigProvider.getConfig().getValue("twoway.service", String.class);
        document.getInfo()
                .title("Twoway " + service + "-service")
                .version("v1")
                .description("Requests are strict, answers may grow: ignore what you do not know.");
        var paths = OASFactory.createPaths();
        ours(document, service).forEach(paths::addPathItem);
        document.setPaths(paths);
        var problems = new ProblemAnswers(document);
        paths.getPathItems()
                .forEach((path, item) -> item.getOperations()
                        .forEach((method, operation) ->
                                complete(document, new Place(path, method, item), operation, problems)));
    }

    /** What every service has is shown under this one's own name. */
    private static Map<String, PathItem> ours(OpenAPI document, String service) {
        var ours = new LinkedHashMap<String, PathItem>();
        document.getPaths().getPathItems().forEach((path, item) -> {
            ours.put(path.replace("{service}", service), item);
            item.getOperations().values().stream()
                    .filter(each -> each.getParameters() != null)
                    .forEach(each -> each.setParameters(each.getParameters().stream()
                            .filter(parameter -> !"service".equals(parameter.getName()))
                            .toList()));
        });
        return ours;
    }

    private static void complete(OpenAPI document, Place place, Operation operation, ProblemAnswers problems) {
        operation.setOperationId(place.operationId());
        operation.setSummary(place.summary());
        operation.setTags(List.of(place.tag()));
        var answers = new SuccessAnswers(document, place, operation);
        answers.complete();
        new Parameters(document, place, operation).complete(answers.listedState());
        problems.add(place, operation);
    }

    /** Where an operation stands, and what follows from it. */
    record Place(String path, HttpMethod method, PathItem item) {

        /** The path after the version, such as {@code offers/{id}/publish}. */
        private String[] words() {
            return path.replaceFirst("^/[^/]+/v1/", "").split("/");
        }

        boolean writes() {
            return method == HttpMethod.POST || method == HttpMethod.PUT || method == HttpMethod.DELETE;
        }

        /**
         * Changes a thing that can be read with its version: {@code PUT}, and {@code POST} of a word behind an id that is no
         * collection. What is only put somewhere or taken away has none.
         */
        boolean commands() {
            return method == HttpMethod.PUT && item.getGET() != null
                    || method == HttpMethod.POST && item.getGET() == null && behindAnId();
        }

        boolean creates() {
            return method == HttpMethod.POST && item.getGET() != null;
        }

        private boolean behindAnId() {
            var words = words();
            return words.length > 1 && Wording.isParameter(words[words.length - 2]);
        }

        String tag() {
            return words()[0];
        }

        String operationId() {
            return Wording.operationId(method, words(), creates());
        }

        String summary() {
            return Wording.summary(operationId());
        }
    }
}
