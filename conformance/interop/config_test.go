package interop

import (
	"testing"

	config "github.com/alibabacloud-go/config-20200907/v2/client"
	"github.com/alibabacloud-go/tea/tea"
)

// TestGeneratedClientOfConfig: the vendor's client that is generated for this very operation gets its result and its errors.
func TestGeneratedClientOfConfig(t *testing.T) {
	host := serve(t)
	sdk := &config.Client{Client: *openAPIClient(t, host, "", credentials{id: keyID, secret: keySecret})}
	result, err := sdk.GenerateAggregateConfigRulesReport(&config.GenerateAggregateConfigRulesReportRequest{AggregatorId: tea.String(exampleGroup)})
	if err != nil {
		t.Fatal(err)
	}
	if got := tea.StringValue(result.Body.AggregatorId); got != exampleGroup || tea.StringValue(result.Body.RequestId) == "" {
		t.Errorf("AggregatorId %q, RequestId %q", got, tea.StringValue(result.Body.RequestId))
	}
	_, err = sdk.GenerateAggregateConfigRulesReport(&config.GenerateAggregateConfigRulesReportRequest{AggregatorId: tea.String("ca-unknown")})
	if got := teaError(t, err); got.Status != 400 || got.Code != "Invalid.AggregatorId.Value" || got.RequestID == "" {
		t.Errorf("an unknown group: %+v", got)
	}
}
