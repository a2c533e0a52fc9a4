package reference

import (
	"context"
	"net/http"

	"github.com/plumb-conformance/plumb/acs"
	"github.com/plumb-conformance/plumb/conformance/target"
	api "github.com/plumb-conformance/plumb/generated/generateaggregateconfigrulesreport"
)

// New returns the reference server. Each has a state of its own. Without WithCredentials it refuses every request.
func New(options ...Option) http.Handler { return NewFamily(options...).Server() }

func broken(err error) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { acs.WriteError(w, r, err) })
}

type provocationKey struct{}

// provoking lets a request ask for a documented error by header: the switch that brings about what nobody can ask for.
func provoking(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if code := r.Header.Get(target.ProvocationHeader); code != "" {
			r = r.WithContext(context.WithValue(r.Context(), provocationKey{}, code))
		}
		next.ServeHTTP(w, r)
	})
}

// provoked returns the documented error that the request asked for, or nil. Codes that the page does not document are
// not answered.
func provoked(ctx context.Context) error {
	code, _ := ctx.Value(provocationKey{}).(string)
	for _, e := range []*acs.Error{
		api.ErrInvalidAggregatorIdValue, api.ErrConfigRuleReportCreating, api.ErrAccountNotExisted, api.ErrServiceUnavailable,
	} {
		if e.Code() == code {
			return e
		}
	}
	return nil
}
