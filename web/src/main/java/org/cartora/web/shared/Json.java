package org.cartora.web.shared;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import org.cartora.shared.Page;
import org.jspecify.annotations.Nullable;

/**
 * JSON as the HTTP contract writes it: snake_case names, absent instead of null, unknown and repeated fields refused, no
 * guessing between strings and numbers.
 */
public final class Json {

    public static final ObjectMapper MAPPER = mapper();

    static final int MOST_DEEP = 32;
    static final int MOST_DIGITS = 50;
    static final int MOST_LETTERS = 262_144;
    static final int MOST_LETTERS_OF_A_NAME = 200;

    private Json() {}

    /** The name of a Java field in the contract: {@code nextCursor} is {@code next_cursor}. */
    public static String name(String javaName) {
        return PropertyNamingStrategies.SnakeCaseStrategy.INSTANCE.translate(javaName);
    }

    private static ObjectMapper mapper() {
        var mapper = JsonMapper.builder(JsonFactory.builder()
                        .streamReadConstraints(StreamReadConstraints.builder()
                                .maxNestingDepth(MOST_DEEP)
                                .maxNumberLength(MOST_DIGITS)
                                .maxStringLength(MOST_LETTERS)
                                .maxNameLength(MOST_LETTERS_OF_A_NAME)
                                .build())
                        .build())
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .serializationInclusion(JsonInclude.Include.NON_NULL)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                .disable(JsonParser.Feature.AUTO_CLOSE_SOURCE)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                // nothing, or nothing but blanks, is a text and no number, no date and no "none"
                .withCoercionConfigDefaults(value -> value.setAcceptBlankAsEmpty(false)
                        .setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail))
                .withCoercionConfig(
                        LogicalType.Textual,
                        text -> text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
                .addModule(new JsonTypes())
                .build();
        mapper.addMixIn(Page.class, PageJson.class);
        return mapper;
    }

    /** The cursor of a list is always there, null on the last page. */
    private interface PageJson {

        @JsonProperty
        @JsonInclude(JsonInclude.Include.ALWAYS)
        @Nullable
        String nextCursor();
    }
}
