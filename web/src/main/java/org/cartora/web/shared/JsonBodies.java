package org.cartora.web.shared;

import com.fasterxml.jackson.databind.JavaType;
import jakarta.json.JsonStructure;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Set;
import org.cartora.shared.Refusal;

/** Reads and writes JSON bodies; a body that cannot be read is refused in the words of the contract. */
@Provider
@Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
@Produces(MediaType.APPLICATION_JSON)
public class JsonBodies implements MessageBodyReader<Object>, MessageBodyWriter<Object> {

    static final int LIMIT = 1 << 20;

    private static final Set<Class<?>> RAW = Set.of(byte[].class, String.class);

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return ours(type) && !InputStream.class.isAssignableFrom(type);
    }

    @Override
    public Object readFrom(
            Class<Object> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        return read(bytes(body), Json.MAPPER.constructType(generic));
    }

    /** A whole body; refuses one that is too large. */
    public static byte[] bytes(InputStream body) throws IOException {
        var bytes = body.readNBytes(LIMIT + 1);
        if (bytes.length > LIMIT) {
            throw new Refusal(Refusal.Kind.TOO_LARGE, "TOO_LARGE", "The body is larger than 1 MiB.", List.of());
        }
        return bytes;
    }

    static Object read(byte[] bytes, JavaType type) throws IOException {
        try {
            var value = Json.MAPPER.readerFor(type).readValue(bytes);
            if (value == null) {
                throw BadJson.empty();
            }
            return value;
        } catch (com.fasterxml.jackson.core.JacksonException e) {
            throw BadJson.of(e);
        }
    }

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return ours(type) && !StreamingOutput.class.isAssignableFrom(type);
    }

    @Override
    public void writeTo(
            Object value,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        out.write(Json.MAPPER.writeValueAsBytes(value));
    }

    private static boolean ours(Class<?> type) {
        return !RAW.contains(type) && !JsonStructure.class.isAssignableFrom(type);
    }
}
