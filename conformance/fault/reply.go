package fault

import (
	"bytes"
	"net/http"
	"strconv"
	"strings"

	"github.com/plumb-conformance/plumb/acs"
	api "github.com/plumb-conformance/plumb/generated/generateaggregateconfigrulesreport"
)

// reply is an answer that has not been sent yet.
type reply struct {
	asked  *asked
	status int
	header http.Header
	body   []byte
}

// answer lets a server answer a request, without sending the answer.
func answer(server http.Handler, a *asked, r *http.Request) *reply {
	out := &reply{asked: a, status: http.StatusOK, header: http.Header{}}
	server.ServeHTTP((*recorder)(out), r)
	return out
}

// recorder writes an answer into a reply.
type recorder reply

// Header implements http.ResponseWriter.
func (r *recorder) Header() http.Header { return r.header }

// WriteHeader implements http.ResponseWriter.
func (r *recorder) WriteHeader(status int) { r.status = status }

// Write implements http.ResponseWriter.
func (r *recorder) Write(body []byte) (int, error) {
	r.body = append(r.body, body...)
	return len(body), nil
}

// send sends the reply with the length that it now has.
func (r *reply) send(w http.ResponseWriter) {
	for name, values := range r.header {
		w.Header()[name] = values
	}
	w.Header().Set("Content-Length", strconv.Itoa(len(r.body)))
	w.WriteHeader(r.status)
	if r.asked.request.Method != http.MethodHead {
		_, _ = w.Write(r.body) //nolint:gosec // a server with a defect repeats what it was sent, as it stands
	}
}

func (r *reply) xml() bool { return bytes.HasPrefix(r.body, []byte("<")) }

// code is the error code, empty for a result.
func (r *reply) code() string { return r.member("Code") }

func (r *reply) requestID() string { return r.header.Get("X-Acs-Request-Id") }

// setHeader sets a header field, or takes it away when the value is empty. The name is in net/http's spelling.
func (r *reply) setHeader(name, value string) {
	if value == "" {
		delete(r.header, name)
		return
	}
	r.header[name] = []string{value}
}

// become turns the reply into another error, in the same format and with the same RequestId.
func (r *reply) become(e *acs.Error) {
	format := acs.FormatJSON
	if r.xml() {
		format = acs.FormatXML
	}
	host, _, _ := strings.Cut(r.asked.request.Host, ":")
	call := acs.Call{RequestID: r.requestID(), Host: host, Operation: api.Operation(), Format: format}
	r.body = nil
	call.WriteError((*recorder)(r), e)
}
