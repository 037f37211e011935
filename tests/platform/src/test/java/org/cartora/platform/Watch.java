package org.cartora.platform;

import java.util.Set;

/** Sees every COMMIT of a transaction that has changed rows, and may hold it up or cut its connection. */
interface Watch {

    Watch NOBODY = new Watch() {
        @Override
        public boolean before(Conversation connection, Set<String> tables) {
            return true;
        }

        @Override
        public boolean after(Conversation connection, Set<String> tables) {
            return true;
        }
    };

    /** The database has not heard of it yet; false cuts the connection, and it never will. */
    boolean before(Conversation connection, Set<String> tables);

    /** The database has committed, the application does not know it yet; false cuts the connection, and it never will. */
    boolean after(Conversation connection, Set<String> tables);
}
