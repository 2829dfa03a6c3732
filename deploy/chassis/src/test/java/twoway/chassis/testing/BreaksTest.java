package twoway.chassis.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BreaksTest {

    private static final String BEFORE = """
            openapi: 3.1.0
            paths:
              /things/{id}:
                get:
                  operationId: getThing
                  security: [{SecurityScheme: [VIEWER, OPERATOR]}]
                  parameters:
                  - {name: id, in: path, required: true, schema: {type: string}}
                  - {name: state, in: query, schema: {$ref: '#/components/schemas/State'}}
                  - {name: limit, in: query, schema: {type: integer, maximum: 100}}
                  responses:
                    "200":
                      description: it
                      headers: {ETag: {schema: {type: string}}}
                      content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}
                    "404": {$ref: '#/components/responses/Missing'}
                post:
                  operationId: changeThing
                  security: [{SecurityScheme: [EDITOR]}]
                  requestBody:
                    content: {application/json: {schema: {$ref: '#/components/schemas/Wish'}}}
                  responses: {"200": {description: done}}
            components:
              responses:
                Missing: {description: none, content: {application/problem+json: {schema: {$ref: '#/components/schemas/Problem'}}}}
              schemas:
                State: {type: string, enum: [DRAFT, OPEN]}
                Problem: {type: object, properties: {code: {type: string}}}
                Thing:
                  type: object
                  required: [id]
                  properties:
                    id: {type: string, format: uuid}
                    state: {$ref: '#/components/schemas/State'}
                    count: {type: integer}
                    parts: {type: array, items: {$ref: '#/components/schemas/Thing'}}
                Wish:
                  type: object
                  required: [title]
                  properties:
                    title: {type: string, maxLength: 80}
                    kind: {type: string, enum: [A, B]}
                    amount: {type: number}
                    note: {type: string}
            """;

    static Stream<Arguments> breaks() {
        return Stream.of(
                change("a path is gone", "/things/{id}:", "/thing/{id}:"),
                change(
                        "an operation is gone",
                        "    post:\n      operationId: changeThing",
                        "    put:\n      operationId: changeThing"),
                change("an operation is called otherwise", "operationId: getThing", "operationId: readThing"),
                change("a role may no longer", "[VIEWER, OPERATOR]", "[OPERATOR]"),
                change(
                        "everybody could, now a role must",
                        "[{SecurityScheme: [EDITOR]}]",
                        "[{SecurityScheme: [OWNER]}]"),
                change("a query parameter is gone", "- {name: limit", "- {name: most"),
                change(
                        "a query parameter is required",
                        "{name: limit, in: query,",
                        "{name: limit, in: query, required: true,"),
                change(
                        "a new header is required",
                        "  - {name: limit",
                        "  - {name: If-Match, in: header, required: true, schema: {type: string}}\n      - {name: limit"),
                change("a parameter takes less", "maximum: 100", "maximum: 50"),
                change("a parameter loses a value", "enum: [DRAFT, OPEN]", "enum: [OPEN]"),
                change("the body is required", "requestBody:\n", "requestBody:\n        required: true\n"),
                change(
                        "the body has another type",
                        "{application/json: {schema: {$ref: '#/components/schemas/Wish'}}}",
                        "{text/csv: {schema: {$ref: '#/components/schemas/Wish'}}}"),
                change("a field of the request is required", "required: [title]", "required: [title, kind]"),
                change("a field of the request is gone", "note: {type: string}", "remark: {type: string}"),
                change(
                        "a field of the request takes another type",
                        "amount: {type: number}",
                        "amount: {type: integer}"),
                change("a field of the request loses a value", "enum: [A, B]", "enum: [A]"),
                change(
                        "a field of the request takes only some values",
                        "note: {type: string}",
                        "note: {type: string, enum: [X]}"),
                change("a field of the request is shorter", "maxLength: 80", "maxLength: 40"),
                change(
                        "a field of the request gets a pattern",
                        "note: {type: string}",
                        "note: {type: string, pattern: '[A-Z]+'}"),
                change("a field of the answer is gone", "count: {type: integer}", "number: {type: integer}"),
                change("a field of the answer has another type", "count: {type: integer}", "count: {type: string}"),
                change(
                        "a field of the answer may be null",
                        "count: {type: integer}",
                        "count: {type: [integer, 'null']}"),
                change("a field of the answer has another format", "format: uuid", "format: uri"),
                change("a field of the answer may be missing", "required: [id]", "required: []"),
                change("a header of the answer is gone", "headers: {ETag:", "headers: {Etag2:"),
                change("the answer has another status", "\"200\": {description: done}", "\"204\": {description: done}"),
                change(
                        "the answer has another type",
                        "content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}",
                        "content: {text/plain: {schema: {$ref: '#/components/schemas/Thing'}}}"),
                change("a problem loses its code", "{code: {type: string}}", "{kind: {type: string}}"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void breaks(String what, String after) {
        assertFalse(
                Breaks.between(OpenApiContract.parse(BEFORE), OpenApiContract.parse(after))
                        .isEmpty(),
                what);
    }

    static Stream<Arguments> additions() {
        return Stream.of(
                change("nothing", "operationId", "operationId"),
                change(
                        "a path",
                        "components:\n",
                        "  /others:\n    get: {operationId: listOthers, responses: {}}\ncomponents:\n"),
                change("a role", "[VIEWER, OPERATOR]", "[VIEWER, OPERATOR, EDITOR]"),
                change(
                        "an optional parameter",
                        "  - {name: limit",
                        "  - {name: after, in: query, schema: {type: string}}\n      - {name: limit"),
                change(
                        "an optional field of the request",
                        "note: {type: string}",
                        "note: {type: string}\n        more: {type: string}"),
                change("a longer field of the request", "maxLength: 80", "maxLength: 90"),
                change("a field that is no longer required", "required: [title]", "required: []"),
                change("a value of the request", "enum: [A, B]", "enum: [A, B, C]"),
                change(
                        "a field of the answer",
                        "count: {type: integer}",
                        "count: {type: integer}\n        more: {type: string}"),
                change("a value of the answer", "enum: [DRAFT, OPEN]", "enum: [DRAFT, OPEN, PAUSED]"),
                change("a problem", "\"404\":", "\"412\": {description: stale}\n        \"404\":"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void additions(String what, String after) {
        assertEquals(List.of(), Breaks.between(OpenApiContract.parse(BEFORE), OpenApiContract.parse(after)), what);
    }

    @Test
    void a_break_names_its_place() {
        var after = BEFORE.replace("count: {type: integer}", "number: {type: integer}");

        assertEquals(
                List.of("get /things/{id} 200.count: is gone"),
                Breaks.between(OpenApiContract.parse(BEFORE), OpenApiContract.parse(after)));
    }

    private static Arguments change(String what, String from, String to) {
        if (!BEFORE.contains(from)) throw new IllegalArgumentException("nothing to change: " + from);
        return Arguments.of(what, BEFORE.replace(from, to));
    }
}
