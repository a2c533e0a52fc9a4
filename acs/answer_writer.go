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

// recoverPanic answers a panic of a handler as InternalError and logs it with its stack. The stack holds addresses,
// no values. http.ErrAbortHandler passes: it is how a handler breaks the connection off.
func recoverPanic(w *answerWriter, call *Call) {
	cause := recover()
	if cause == nil {
		return
	}
	if cause == http.ErrAbortHandler { //nolint:errorlint // the value itself is the signal, as in net/http
		panic(cause)
	}
	call.log("handler panicked", fmt.Sprint(cause)+"\n"+string(debug.Stack()))
	if w.begun {
		panic(http.ErrAbortHandler) // the client must not take half an answer for a whole one
	}
	call.WriteError(w, ErrInternal())
}
