package generic

import (
	"context"
	"net/http"

	"github.com/plumb-conformance/plumb/acs"
	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/conformance/target"
	"github.com/plumb-conformance/plumb/spec/contract"
)

type provocationKey struct{}

// provokable lets a request ask for a documented error by header: the switch that brings about what nobody can ask for.
func provokable(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if code := r.Header.Get(target.ProvocationHeader); code != "" {
			r = r.WithContext(context.WithValue(r.Context(), provocationKey{}, code))
		}
		next.ServeHTTP(w, r)
	})
}

// provoked is the documented error that the request asked for, or nil. Codes that the page does not document are not
// answered.
func (s *service) provoked(ctx context.Context) error {
	code, _ := ctx.Value(provocationKey{}).(string)
	for _, e := range s.op.Errors {
		if e.Code == code {
			return documented(e, "")
		}
	}
	return nil
}

// documented is the answer of a row of the error table. A row without a status, or with one that is none of an error, is
// answered as a client's error.
func documented(e operation.Error, about string) error {
	status := e.Status
	if status < http.StatusBadRequest || status > 599 {
		status = http.StatusBadRequest
	}
	return acs.NewError(status, e.Code, contract.FillPlaceholders(e.Message, about))
}
