package org.cartora.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The files of pictures: {@code <folder>/<last two digits of the id>/<id>/<width>.jpg} or {@code .png}. */
@ApplicationScoped
class MediaFolder {

    @Inject
    @ConfigProperty(name = "cartora.media.folder")
    String folder;

    void write(UUID id, String name, byte[] content) throws IOException {
        var place = place(id);
        Files.createDirectories(place);
        var half = Files.createTempFile(place, name, ".part");
        Files.write(half, content);
        try {
            Files.move(half, place.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(half, place.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    Optional<MediaFile> find(UUID id, int width) {
        var place = place(id);
        var jpeg = place.resolve(width + ".jpg");
        if (Files.isRegularFile(jpeg)) {
            return Optional.of(new MediaFile(jpeg, "image/jpeg"));
        }
        var png = place.resolve(width + ".png");
        return Files.isRegularFile(png) ? Optional.of(new MediaFile(png, "image/png")) : Optional.empty();
    }

    private Path place(UUID id) {
        var name = id.toString();
        return Path.of(folder, name.substring(name.length() - 2), name);
    }
}
