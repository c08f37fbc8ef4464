package io.xieshou.pack;

/**
 * A parsed definition together with the pack and the place it comes from.
 *
 * @param source document and item that ask for it; may be empty
 */
public record Definition<T>(String kind, String code, PackHeader pack, Origin origin, String source, T body) {}
