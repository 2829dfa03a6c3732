package twoway.chassis.problem;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Refuses a query parameter that the operation does not know, or that comes twice where it has one value: what was
 * mistyped or repeated would else be left out silently, and the sender would take the answer for something it is not.
 */
@Provider
class KnownParameters implements ContainerRequestFilter {

    private final Map<Method, Map<String, Boolean>> known = new ConcurrentHashMap<>();

    @Context
    ResourceInfo asked;

    @Override
    public void filter(ContainerRequestContext request) {
        var operation = asked.getResourceMethod();
        if (operation == null) return;
        var repeatable = known.computeIfAbsent(operation, KnownParameters::of);
        request.getUriInfo().getQueryParameters().forEach((name, values) -> {
            if (!repeatable.containsKey(name) || values.size() > 1 && !repeatable.get(name)) {
                throw new Refusal(CommonProblem.INVALID_PARAMETER, name);
            }
        });
    }

    /** The operation's parameters, and of each whether it may come several times. */
    private static Map<String, Boolean> of(Method operation) {
        return Arrays.stream(operation.getParameters())
                .flatMap(parameter -> parameter.isAnnotationPresent(BeanParam.class)
                        ? Arrays.stream(parameter.getType().getDeclaredFields())
                        : Stream.of(parameter))
                .filter(each -> each.isAnnotationPresent(QueryParam.class))
                .collect(Collectors.toUnmodifiableMap(
                        each -> each.getAnnotation(QueryParam.class).value(),
                        each -> Collection.class.isAssignableFrom(type(each))));
    }

    private static Class<?> type(AnnotatedElement parameter) {
        return parameter instanceof Field field ? field.getType() : ((Parameter) parameter).getType();
    }
}
