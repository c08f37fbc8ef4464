package io.xieshou.pack;

/** A parsed definition together with the pack and the place it comes from. */
public record Definition<T>(String kind, String code, PackHeader pack, Origin origin, T body) {}
