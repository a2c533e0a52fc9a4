package generic

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"

	"github.com/plumb-conformance/plumb/acs"
	"github.com/plumb-conformance/plumb/conformance/operation"
)

// Answers stands in, behind generated stubs, for methods that are not written yet: it answers a call as the right server of
// the pages does.
type Answers struct{ services map[string]*service } // by action and version

// NewAnswers returns the answers of some operations; of the settings those of the protocol have no effect. The error names
// an operation without a version.
func NewAnswers(operations []*operation.Operation, settings Settings) (*Answers, error) {
	a := &Answers{services: map[string]*service{}}
	for _, op := range operations {
		if op.Version == "" {
			return nil, fmt.Errorf("%s: expected a version of the API", op.Page)
		}
		a.services[op.Action+" "+op.Version] = newService(op, settings.withDefaults())
	}
	return a, nil
}

type requestKey struct{}

// Between keeps the request for Answer. It belongs behind an acs.Server, which has put all parameters into the query, and
// before a generated stub.
func (a *Answers) Between(stub http.Handler) http.Handler {
	return provokable(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		stub.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), requestKey{}, r)))
	}))
}

// Answer is the result of the operation that a call is of, as a T, or the error that its page documents. Errors that are no
// *acs.Error say that Between or the operation is missing, or that T cannot hold the result.
func Answer[T any](ctx context.Context, a *Answers) (*T, error) {
	result, err := a.answer(ctx)
	if err != nil {
		return nil, err
	}
	text, err := json.Marshal(result)
	if err != nil {
		return nil, fmt.Errorf("encode the answer: %w", err)
	}
	out := new(T)
	decoder := json.NewDecoder(bytes.NewReader(text))
	decoder.UseNumber()
	if err := decoder.Decode(out); err != nil {
		return nil, fmt.Errorf("the answer that the page shows: %w", err)
	}
	return out, nil
}

func (a *Answers) answer(ctx context.Context) (any, error) {
	request, ok := ctx.Value(requestKey{}).(*http.Request)
	call, _ := acs.FromContext(ctx)
	service := a.services[call.Operation.Action+" "+call.Operation.Version]
	if !ok || service == nil {
		return nil, fmt.Errorf("%s %s: no page answers, or nothing is between server and stub", call.Operation.Action, call.Operation.Version)
	}
	result, err := service.answer(request, request.URL.Query())
	var said *resultError
	if errors.As(err, &said) {
		return map[string]any{"Code": said.code, "Message": said.message}, nil
	}
	return result, err
}
