package io.xieshou.database;

/** What most pages need and takes long to read: read as soon as the platform answers, so that few have to wait for it. */
@FunctionalInterface
public interface ReadAhead {

    void read();
}
