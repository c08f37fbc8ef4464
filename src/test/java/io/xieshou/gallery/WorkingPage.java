package io.xieshou.gallery;

import io.xieshou.page.ProgressPartial;

/** A page with a job in the background. */
public record WorkingPage(ProgressPartial progress) {}
