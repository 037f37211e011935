package org.cartora.architecture.planted.order;

import java.net.URL;
import javax.xml.parsers.DocumentBuilder;
import org.jspecify.annotations.Nullable;

/** Planted sins: fetches what somebody names, and reads it as XML. */
class PictureFetcher {
    @Nullable
    URL picture;

    @Nullable
    DocumentBuilder reader;
}
