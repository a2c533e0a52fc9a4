package run

import (
	"cmp"
	"errors"
	"fmt"
	"maps"
	"slices"

	"github.com/plumb-conformance/plumb/conformance/probe"
	"github.com/plumb-conformance/plumb/conformance/target"
)

// layered is the configuration with a profile that has the layer of the target: the run's own, else the profile's, else the
// one that unsigned requests leave.
func (c Config) layered() (Config, error) {
	layer := cmp.Or(c.Layer, c.Profile.Layer)
	if c.Signature == probe.None {
		layer = cmp.Or(layer, target.LayerService)
	}
	switch {
	case !slices.Contains([]string{"", target.LayerService, target.LayerGateway}, layer):
		return c, fmt.Errorf("the layer %q: expected %s or %s", layer, target.LayerService, target.LayerGateway)
	case c.Signature == probe.None && layer == target.LayerGateway:
		return c, errors.New("the signature none: a gateway refuses what is not signed, expected another or the layer " + target.LayerService)
	case c.Signature == probe.None:
		if err := c.unsignable(); err != nil {
			return c, err
		}
	}
	profile := *c.Profile // the caller's may have another
	profile.Layer = layer
	c.Profile = &profile
	return c, nil
}

// unsignable names a provocation that needs a signature.
func (c Config) unsignable() error {
	for _, code := range slices.Sorted(maps.Keys(c.Profile.Provocations)) {
		if c.Profile.Provocations[code].Credentials != nil {
			return fmt.Errorf("the signature none: the provocation of %s has credentials, which no unsigned request shows", code)
		}
	}
	return nil
}
