package reference

import (
	"context"
	"time"

	"github.com/plumb-conformance/plumb/acs"
	api "github.com/plumb-conformance/plumb/generated/generateaggregateconfigrulesreport"
)

// service is the operation's behaviour behind the generated stub.
type service struct {
	reports *reports
	clock   func() time.Time
	orphans map[string]bool
}

var _ api.Service = (*service)(nil)

// GenerateAggregateConfigRulesReport begins the creation of a report for an account group. Parameters and signature
// have been checked by the time it is called.
func (s *service) GenerateAggregateConfigRulesReport(ctx context.Context, params api.Params) (*api.Result, error) {
	if err := provoked(ctx); err != nil {
		return nil, err
	}
	caller := acs.Caller(ctx)
	if s.orphans[caller] {
		return nil, api.ErrAccountNotExisted
	}
	token := ""
	if params.ClientToken != nil {
		token = *params.ClientToken
	}
	switch s.reports.create(caller, token, params.AggregatorId, s.clock()) {
	case created, replayed:
		return &api.Result{AggregatorId: &params.AggregatorId}, nil
	case unknownGroup:
		return nil, api.ErrInvalidAggregatorIdValue
	case inProgress:
		return nil, api.ErrConfigRuleReportCreating
	case mismatch:
		return nil, errMismatch
	default:
		return nil, acs.ErrInternal
	}
}

// errMismatch answers a token that comes back with other parameters. The page names no code for it; this is the one
// of the products' common error tables.
var errMismatch = acs.NewError(400, "IdempotentParameterMismatch",
	"Request uses a client token in a previous request but is not identical to that request.")
