package org.cartora.media;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cartora.shared.Ids;
import org.cartora.shared.Inside;
import org.cartora.shared.May;
import org.jspecify.annotations.Nullable;

/** Taking in and giving out pictures. */
@Stateless
@PermitAll
public class Media {

    private static final List<Integer> WIDTHS = List.of(160, 400, 800);
    private static final int USUAL = 800;

    @Inject
    MediaFolder folder;

    @Inject
    MediaRows rows;

    /** The largest file that is taken, in bytes. */
    public static long limit() {
        return Picture.MAX_BYTES;
    }

    /**
     * Stores a picture (JPEG, PNG, WebP) in widths of 160, 400 and 800 pixels, written anew without anything else that
     * was in the file. Refuses what is no picture, and more than 10 MiB or 40 million pixels.
     */
    @RolesAllowed(May.STORE_PICTURES)
    public MediaView store(byte[] content, @Nullable UUID by) {
        var picture = Picture.read(content);
        var id = Ids.next();
        var addresses = new LinkedHashMap<String, String>();
        var bytes = 0L;
        try {
            for (var width : WIDTHS) {
                var file = picture.scaledTo(width).encode();
                folder.write(id, width + "." + picture.extension(), file);
                addresses.put(String.valueOf(width), "/api/media/" + id + "/" + width);
                bytes += file.length;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot store a picture", e);
        }
        var type = picture.isTransparent() ? "image/png" : "image/jpeg";
        rows.add(id, new MediaRows.Facts(type, picture.width(), picture.height(), bytes, checksum(content)), by);
        return new MediaView(id, "/api/media/" + id, picture.width(), picture.height(), addresses);
    }

    /** The file of a picture in one of its widths, 800 unless told; empty if there is none. Asks no database. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Optional<MediaFile> file(UUID id, @Nullable Integer width) {
        var wanted = width == null ? USUAL : width;
        return WIDTHS.contains(wanted) ? folder.find(id, wanted) : Optional.empty();
    }

    /** Those of the ids that are no picture. */
    @Inside
    public List<UUID> unknown(Collection<UUID> ids) {
        return rows.unknown(ids);
    }

    private static String checksum(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
