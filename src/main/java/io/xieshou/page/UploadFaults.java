package io.xieshou.page;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MultipartException;

/** A form that should bring a file and does not, or one too large, is the sender's mistake, not a breakdown. */
@ControllerAdvice
class UploadFaults {

    @ExceptionHandler(MultipartException.class)
    void tell(MultipartException fault, HttpServletResponse response) throws IOException {
        var status =
                fault instanceof ErrorResponse told ? told.getStatusCode().value() : HttpStatus.BAD_REQUEST.value();
        response.sendError(status);
    }
}
