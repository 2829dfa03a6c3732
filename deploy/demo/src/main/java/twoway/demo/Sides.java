package twoway.demo;

import com.fasterxml.jackson.databind.JsonNode;

/** One thing as each of the two parties sees it. */
public record Sides(JsonNode large, JsonNode robots) {}
