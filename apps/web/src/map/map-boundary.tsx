import { Component, type ReactNode } from 'react';

type MapBoundaryProps = { readonly children: ReactNode; readonly onFailure: () => void };

/** A map whose code does not arrive, or that breaks, takes nothing else with it. */
export class MapBoundary extends Component<MapBoundaryProps, { readonly broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override componentDidCatch(): void {
    this.props.onFailure();
  }

  override render(): ReactNode {
    return this.state.broken ? null : this.props.children;
  }
}
