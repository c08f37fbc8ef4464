package io.xieshou.files;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/** @param largest how large an uploaded file may be */
@ConfigurationProperties("xieshou.files")
record FilesProperties(@DefaultValue("50MB") DataSize largest) {}
