// The package brings no types; this is as much of it as the test uses.
declare module 'bpmn-moddle' {
  export class BpmnModdle {
    fromXML(xml: string): Promise<{ rootElement: object; warnings: readonly { message: string }[] }>
  }
}
