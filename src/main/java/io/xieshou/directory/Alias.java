package io.xieshou.directory;

/** Another name of a place or an organisation; it means this one only among what lies in the same parent. */
record Alias(int id, String name, Validity validity) {}
