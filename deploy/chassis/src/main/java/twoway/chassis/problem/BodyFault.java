package twoway.chassis.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Says where in a request something is wrong, in the sender's terms and never in ours. */
final class BodyFault {

    private BodyFault() {}

    /** Longer than the longest document that is read, or of more parts; other limits are faults of its shape. */
    static boolean isTooLarge(JsonProcessingException fault) {
        return cause(fault) instanceof StreamConstraintsException limit
                && (limit.getOriginalMessage().startsWith("Document length")
                        || limit.getOriginalMessage().startsWith("Token count"));
    }

    /** What is found amidst a list comes wrapped in its place. */
    private static Throwable cause(JsonProcessingException fault) {
        return fault instanceof JsonMappingException && fault.getCause() != null ? fault.getCause() : fault;
    }

    /** What is wrong with a body that is not JSON of the right shape. */
    static String of(JsonProcessingException fault) {
        return switch (fault) {
            case UnrecognizedPropertyException unknown -> "unknown field " + unknown.getPropertyName();
            case InvalidFormatException wrong
            when wrong.getTargetType().isEnum() ->
                "expected one of " + Arrays.toString(wrong.getTargetType().getEnumConstants());
            case JsonMappingException shape -> "a value has the wrong type";
            default -> {
                var at = fault.getLocation();
                yield at == null ? "not JSON" : "not JSON at line " + at.getLineNr() + ", column " + at.getColumnNr();
            }
        };
    }

    static List<Map<String, Object>> at(JsonProcessingException fault) {
        if (!(fault instanceof JsonMappingException shape) || shape.getPath().isEmpty()) return List.of();
        var pointer = new StringBuilder();
        for (var step : shape.getPath()) {
            pointer.append('/').append(step.getFieldName() != null ? escaped(step.getFieldName()) : step.getIndex());
        }
        return List.of(Map.of("pointer", pointer.toString(), "code", "invalid-value"));
    }

    static Map<String, Object> of(ConstraintViolation<?> violation) {
        var pointer = new StringBuilder();
        String parameter = null;
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getKind() == ElementKind.METHOD) continue;
            // The elements of a set have no place of their own.
            if (node.isInIterable() && node.getIndex() == null && node.getKey() == null) break;
            if (node.getIndex() != null) pointer.append('/').append(node.getIndex());
            if (node.getKind() == ElementKind.PARAMETER) parameter = node.getName();
            else if (node.getName() != null && node.getKind() == ElementKind.PROPERTY) {
                pointer.append('/').append(escaped(node.getName()));
            }
        }
        var fault = new LinkedHashMap<String, Object>();
        if (pointer.isEmpty() && parameter != null) fault.put("parameter", parameter);
        else fault.put("pointer", pointer.toString());
        fault.put("code", code(violation));
        fault.put("detail", violation.getMessage());
        return fault;
    }

    /** {@code NotBlank} → {@code not-blank}. */
    private static String code(ConstraintViolation<?> violation) {
        var name = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
