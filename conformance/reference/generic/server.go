package generic

import (
	"fmt"
	"net/http"

	"github.com/plumb-conformance/plumb/acs"
	"github.com/plumb-conformance/plumb/conformance/operation"
)

// New returns a server of several operations behind one front door. The error names the operation that cannot be served:
// one without a version, or two with one action and version.
func New(operations []*operation.Operation, settings Settings) (http.Handler, error) {
	settings = settings.withDefaults()
	server := acs.NewServer(append([]acs.Option{acs.WithClock(settings.Clock)}, settings.Server...)...)
	for _, op := range operations {
		service := newService(op, settings)
		err := server.Handle(acs.Operation{Product: op.Product, Action: op.Action, Version: op.Version}, service)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", op.Page, err)
		}
	}
	return provokable(server), nil
}
