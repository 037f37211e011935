package org.cartora.privacy;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.TreeMap;
import java.util.UUID;
import org.cartora.person.Disclosure;

/** What is kept about a person, as JSON for that person: names as in the public contract, amounts as texts. */
final class PersonalFile {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .addModule(new JavaTimeModule())
            .addModule(new SimpleModule().addSerializer(BigDecimal.class, ToStringSerializer.instance))
            .build();

    private PersonalFile() {}

    static byte[] of(UUID person, Disclosure disclosure, Instant now) {
        var file = new LinkedHashMap<String, Object>();
        file.put("person", person);
        file.put("made_at", now);
        file.putAll(new TreeMap<>(disclosure.sections()));
        try {
            return MAPPER.writeValueAsBytes(file);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("not to be written as JSON: the file of " + person, e);
        }
    }
}
