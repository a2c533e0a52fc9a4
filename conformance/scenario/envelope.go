package scenario

func (d *deriver) envelopeMembers() {
	d.onRefusals("the envelope has its members", Check{Kind: Envelope})
}

func (d *deriver) envelopeHostID() {
	d.onRefusals("HostId is the host that was addressed", Check{Kind: HostID})
}
