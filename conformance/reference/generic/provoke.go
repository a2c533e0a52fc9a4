package generic

import (
	"context"
	"errors"
	"net/http"

	"github.com/plumb-conformance/plumb/acs"
	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/conformance/target"
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

// provoked is the documented error that the request asked for, or nil: by its code, of several rows of one code by the number behind
// it that their statements have. Codes that the page does not document are not answered.
func (s *service) provoked(ctx context.Context) error {
	row, _ := ctx.Value(provocationKey{}).(string)
	if row == "" {
		return nil
	}
	asked, _ := s.page.Statement("error/" + row)
	for _, e := range s.op.Errors {
		if e.Code == row || e.Line == asked.Line && e.Code == asked.Subject.Name {
			if err := s.documented(e, ""); !errors.Is(err, errTaken) {
				return err
			}
			return nil
		}
	}
	return nil
}

// documented is the answer of a row of the error table. A row whose status is none of an answer is answered as a client's
// error.
func (s *service) documented(e operation.Error, about string) error {
	e, message, never := s.answered(e, about)
	switch {
	case never:
		return errTaken
	case e.Status >= http.StatusOK && e.Status < http.StatusMultipleChoices:
		return &resultError{e.Code, message}
	case e.Status < http.StatusBadRequest || !e.HasStatus():
		return acs.NewError(http.StatusBadRequest, e.Code, message)
	}
	return acs.NewError(e.Status, e.Code, message)
}

// resultError is an error that the page documents with the status of a success.
type resultError struct{ code, message string }

func (e *resultError) Error() string { return e.code + ": " + e.message }

// write answers with an error.
func write(w http.ResponseWriter, r *http.Request, err error) {
	var said *resultError
	if errors.As(err, &said) {
		acs.WriteResult(w, r, map[string]any{"RequestId": "", "Code": said.code, "Message": said.message})
		return
	}
	acs.WriteError(w, r, err)
}
