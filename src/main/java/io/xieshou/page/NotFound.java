package io.xieshou.page;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** What was asked for is not there, or not for whoever asks; which of the two is nobody's business. The sentence is for people, on screen and command line. */
public class NotFound extends ResponseStatusException {

    private final String sentence;

    public NotFound(String sentence) {
        super(HttpStatus.NOT_FOUND, sentence);
        this.sentence = sentence;
    }

    @Override
    public String getMessage() {
        return sentence;
    }
}
