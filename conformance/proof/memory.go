package proof

import (
	"bytes"
	"io"
	"net/http"
	"strconv"
)

// memory hands requests to a handler as a server would, without a socket.
type memory struct{ handler http.Handler }

// Do implements probe.Doer.
func (m memory) Do(request *http.Request) (*http.Response, error) {
	received := request.Clone(request.Context())
	received.Host = request.URL.Host
	if request.Host != "" {
		received.Host = request.Host
	}
	address := *request.URL
	address.Scheme, address.Host = "", ""
	received.URL, received.RequestURI, received.RemoteAddr = &address, request.URL.RequestURI(), "127.0.0.1:1"
	if received.Body == nil {
		received.Body = http.NoBody
	}
	out := &written{header: http.Header{}}
	m.handler.ServeHTTP(out, received)
	return out.response(request), nil
}

// written is an answer as a handler writes it.
type written struct {
	header http.Header
	sent   http.Header // as it was when the status was written
	status int
	body   bytes.Buffer
}

// Header implements http.ResponseWriter.
func (w *written) Header() http.Header { return w.header }

// WriteHeader implements http.ResponseWriter. The first status counts.
func (w *written) WriteHeader(status int) {
	if w.status == 0 {
		w.status, w.sent = status, w.header.Clone()
	}
}

// Write implements http.ResponseWriter.
func (w *written) Write(body []byte) (int, error) {
	w.WriteHeader(http.StatusOK)
	return w.body.Write(body)
}

func (w *written) response(request *http.Request) *http.Response {
	w.WriteHeader(http.StatusOK)
	body := w.body.Bytes()
	if request.Method == http.MethodHead {
		body = nil
	}
	length := int64(len(body))
	if stated, err := strconv.ParseInt(w.sent.Get("Content-Length"), 10, 64); err == nil && request.Method == http.MethodHead {
		length = stated
	}
	return &http.Response{
		Status: strconv.Itoa(w.status) + " " + http.StatusText(w.status), StatusCode: w.status,
		Proto: "HTTP/1.1", ProtoMajor: 1, ProtoMinor: 1,
		Header: w.sent, Body: io.NopCloser(bytes.NewReader(body)), ContentLength: length, Request: request,
	}
}
