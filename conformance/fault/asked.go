package fault

import (
	"bytes"
	"io"
	"net/http"
	"strings"

	"github.com/plumb-conformance/plumb/acs"
)

// asked is a request that was read, so that it can be looked at and handed on, more than once.
type asked struct {
	request *http.Request
	body    []byte
	query   acs.Params
	form    acs.Params
}

// maxBody is what the reference server reads of a body by default; the rest could not be accepted.
const maxBody = 1 << 20

// read reads a request. What cannot be decoded has no parameters; the server behind refuses it in any case.
func read(r *http.Request) *asked {
	a := &asked{request: r}
	if r.Body != nil {
		a.body, _ = io.ReadAll(io.LimitReader(r.Body, maxBody+1))
	}
	if query, err := acs.ParseParams(r.URL.RawQuery, acs.Limits{}); err == nil {
		a.query = query
	}
	if strings.HasPrefix(r.Header.Get("Content-Type"), "application/x-www-form-urlencoded") {
		if form, err := acs.ParseParams(string(a.body), acs.Limits{}); err == nil {
			a.form = form
		}
	}
	return a
}

// again is the request as it came.
func (a *asked) again() *http.Request { return a.with(a.request.URL.RawQuery, string(a.body)) }

// with is the request with another query and another body, as they stand on the wire.
func (a *asked) with(query, body string) *http.Request {
	r := a.request.Clone(a.request.Context())
	r.URL.RawQuery = query
	r.Body, r.ContentLength = io.NopCloser(bytes.NewReader([]byte(body))), int64(len(body))
	if body == "" {
		r.Body = http.NoBody
	}
	return r
}

// params are the parameters of query and form.
func (a *asked) params() acs.Params {
	return append(append(acs.Params(nil), a.query...), a.form...)
}

func (a *asked) value(name string) string {
	v, _ := a.params().Get(name)
	return v
}

func (a *asked) has(name string) bool {
	_, ok := a.params().Get(name)
	return ok
}

func (a *asked) post() bool { return a.request.Method == http.MethodPost }

// any reports whether a value of the request fulfils a condition.
func (a *asked) any(holds func(acs.Param) bool) bool {
	for _, p := range a.params() {
		if holds(p) {
			return true
		}
	}
	return false
}
