package acs

import (
	"fmt"
	"net/http"
	"runtime/debug"
)

// answerWriter knows whether an answer has begun: a panic after that cannot be answered any more.
type answerWriter struct {
	http.ResponseWriter
	begun bool
}

// WriteHeader implements http.ResponseWriter.
func (w *answerWriter) WriteHeader(status int) {
	w.begun = w.begun || status >= http.StatusOK
	w.ResponseWriter.WriteHeader(status)
}

// Write implements http.ResponseWriter.
func (w *answerWriter) Write(body []byte) (int, error) {
	w.begun = true
	return w.ResponseWriter.Write(body)
}

// Unwrap lets http.ResponseController reach the writer below.
func (w *answerWriter) Unwrap() http.ResponseWriter { return w.ResponseWriter }

// answerPanic answers a panic of a handler as InternalError and logs it with its stack. The stack holds addresses,
// no values. http.ErrAbortHandler passes: it is how a handler breaks the connection off.
func answerPanic(w *answerWriter, call *Call, cause any) {
	if cause == http.ErrAbortHandler { //nolint:errorlint // the value itself is the signal, as in net/http
		panic(cause) //nolint:forbidigo // it is not ours to stop
	}
	call.log("handler panicked", fmt.Sprint(cause)+"\n"+string(debug.Stack()))
	if w.begun {
		panic(http.ErrAbortHandler) //nolint:forbidigo // the client must not take half an answer for a whole one
	}
	call.WriteError(w, ErrInternal)
}
